namespace ArticleSdk.Generator.Tests;

/// <summary>Compares what was found with a text file of the repository, and leaves it beside that as <c>.received.txt</c> where it differs.</summary>
internal static class Listing
{
    /// <param name="folder">The folder of the file.</param>
    /// <param name="name">Its name, without <c>.txt</c>.</param>
    /// <param name="found">What was found.</param>
    /// <param name="meaning">What a difference means.</param>
    public static void Match(string folder, string name, string found, string meaning)
    {
        string listing = Path.Combine(folder, name + ".txt");
        string received = Path.Combine(folder, name + ".received.txt");
        if (File.Exists(listing) && found == File.ReadAllText(listing).ReplaceLineEndings("\n"))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, found);
        Assert.Fail($"{meaning} Compare {received} with {name}.txt, and replace the one by the other if it is right.");
    }
}
