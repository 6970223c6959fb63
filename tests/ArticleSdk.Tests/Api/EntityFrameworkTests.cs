using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ArticleSdk.Tests.Api;

// As docs/integration.md has it.
public sealed class SchemaValueConverter<T>() : ValueConverter<T, string>(value => ToJson(value), json => FromJson(json))
    where T : ISchemaType<T>
{
    private static string ToJson(T value) => Encoding.UTF8.GetString(value.ToUtf8Json());

    private static T FromJson(string json) => T.Read(Encoding.UTF8.GetBytes(json));
}

public sealed class EntityFrameworkTests : IDisposable
{
    private readonly SqliteConnection _connection = new("DataSource=:memory:");

    public EntityFrameworkTests()
    {
        _connection.Open();
        using var newsroom = Open();
        newsroom.Database.EnsureCreated();
    }

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void Converter_AnyGeneratedType_IsAColumn()
    {
        var story = Story.Read(StoryTests.Full);
        using (var newsroom = Open())
        {
            newsroom.Pages.Add(new() { Story = story, Block = 7, Maybe = "é</script>" });
            newsroom.Pages.Add(new() { Story = story with { Headline = "Second" }, Block = "b" });
            newsroom.SaveChanges();
        }

        using var again = Open();
        var pages = again.Pages.OrderBy(page => page.Id).ToList();
        Assert.Equal(story, pages[0].Story);
        Assert.Equal((7, "é</script>"), (pages[0].Block, pages[0].Maybe));
        Assert.Equal("Second", pages[1].Story.Headline);
        Assert.Null(pages[1].Maybe);
        Assert.Equal(1, again.Pages.Count(page => page.Story == story));
    }

    [Fact]
    public void Converter_ChangedRecord_IsSaved()
    {
        using (var newsroom = Open())
        {
            newsroom.Pages.Add(new() { Story = Story.Read(StoryTests.Full) });
            newsroom.SaveChanges();
            var page = newsroom.Pages.Single();
            page.Story = page.Story with { };
            Assert.False(newsroom.ChangeTracker.HasChanges());
            page.Story = page.Story with { Headline = "Changed" };
            Assert.True(newsroom.ChangeTracker.HasChanges());
            newsroom.SaveChanges();
        }

        using var again = Open();
        Assert.Equal("Changed", again.Pages.Single().Story.Headline);
    }

    [Fact]
    public void Converter_InvalidRow_IsASchemaValidationException()
    {
        using var newsroom = Open();
        newsroom.Database.ExecuteSqlRaw("INSERT INTO Pages (Story, Block) VALUES ({0}, '1')", "{}");
        Assert.Throws<SchemaValidationException>(() => newsroom.Pages.ToList());
    }

    private Newsroom Open() => new(new DbContextOptionsBuilder<Newsroom>().UseSqlite(_connection).Options);

    private sealed class Page
    {
        public int Id { get; set; }

        public required Story Story { get; set; }

        public Block Block { get; set; }

        public Block? Maybe { get; set; }
    }

    private sealed class Newsroom(DbContextOptions<Newsroom> options) : DbContext(options)
    {
        public DbSet<Page> Pages => Set<Page>();

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        {
            configurationBuilder.Properties<Story>().HaveConversion<SchemaValueConverter<Story>>();
            configurationBuilder.Properties<Block>().HaveConversion<SchemaValueConverter<Block>>();
        }
    }
}
