using ArticleSdk.Generator.Analyzers;
using ArticleSdk.Generator.Tests.Types;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Tests.Analyzers;

/// <summary>Switches over unions and enums need no arm for what a schema does not allow.</summary>
public class SwitchTests
{
    private static readonly Lazy<TypeHarness> Harness = new(() => TypeHarness.Of(("shape.json", """
        {
          "oneOf": [
            { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "circle" }, "fill": { "enum": ["none", "solid"] }, "width": { "enum": [1, 4], "x-enumNames": ["Thin", "Thick"] } } },
            { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "box" } } }
          ]
        }
        """)));

    [Theory]
    [InlineData("Shape s", "s switch { ShapeCircle c => 1, ShapeBox => 2 }", "")]
    [InlineData("Shape s", "s switch { ShapeCircle or ShapeBox => 1 }", "")]
    [InlineData("Shape? s", "s switch { ShapeCircle { } => 1, ShapeBox => 2, null => 3 }", "")]
    [InlineData("Shape s", "s switch { not null => 1 }", "")]
    [InlineData("Shape s", "s switch { ShapeCircle => 1 }", "CS8509 ASDK2001: ShapeBox")]
    [InlineData("Shape s", "s switch { ShapeCircle => 1, ShapeBox b when b.Kind.Length > 1 => 2 }", "CS8509 ASDK2001: ShapeBox")]
    [InlineData("Shape s", "s switch { ShapeCircle { Fill: null } => 1, ShapeBox => 2 }", "CS8509 ASDK2001: ShapeCircle")]
    [InlineData("Shape? s", "s switch { ShapeCircle => 1, ShapeBox => 2 }", "CS8509")]
    [InlineData("ShapeCircleFill s", "s switch { ShapeCircleFill.None => 1, ShapeCircleFill.Solid => 2 }", "")]
    [InlineData("ShapeCircleFill s", "s switch { ShapeCircleFill.None => 1 }", "CS8509 ASDK2001: Solid")]
    [InlineData("ShapeCircleFill? s", "s switch { ShapeCircleFill.None => 1, ShapeCircleFill.Solid => 2, null => 3 }", "")]
    [InlineData("ShapeCircleFill? s", "s switch { ShapeCircleFill.None => 1, null => 3 }", "CS8509 ASDK2001: Solid")]
    [InlineData("ShapeCircleFill? s", "s switch { ShapeCircleFill.None => 1, ShapeCircleFill.Solid => 2 }", "CS8524")]
    [InlineData("ShapeCircleWidth s", "s switch { ShapeCircleWidth.Thin => 1, ShapeCircleWidth.Thick => 2 }", "")]
    [InlineData("ShapeCircleWidth s", "s switch { ShapeCircleWidth.Thin => 1 }", "CS8509 ASDK2001: Thick")]
    [InlineData("System.DayOfWeek s", "s switch { System.DayOfWeek.Monday => 1 }", "CS8509")]
    public void Switch_OverAUnionOrEnum_IsWarnedOfWhereSomethingIsLeft(string parameter, string expression, string expected)
    {
        IReadOnlyList<Diagnostic> found = Harness.Value.Analyze(
            $"using News; class User {{ int Of({parameter}) => {expression}; }}", new ExhaustiveSwitchSuppressor(), new SwitchAnalyzer());
        Assert.DoesNotContain(found, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(expected, string.Join(" ", found.Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Id != "CS8655" && diagnostic.Severity > DiagnosticSeverity.Hidden).OrderByDescending(diagnostic => diagnostic.Id)
            .Select(diagnostic => diagnostic.Id == "ASDK2001" ? "ASDK2001:" + diagnostic.GetMessage().Split("no arm for")[1] : diagnostic.Id)));
    }
}
