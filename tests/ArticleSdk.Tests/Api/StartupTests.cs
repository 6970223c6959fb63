namespace ArticleSdk.Tests.Api;

/// <summary>What the first article in a process must not wait for.</summary>
public class StartupTests
{
    /// <summary>Its first use loads OpenSSL, which takes several times as long as reading the first article does.</summary>
    [Fact]
    public void Runtime_References_HaveNoCryptography() =>
        Assert.DoesNotContain("System.Security.Cryptography", typeof(SchemaJson).Assembly.GetReferencedAssemblies().Select(name => name.Name));
}
