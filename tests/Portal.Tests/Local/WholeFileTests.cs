using EGov.Local.Files;

namespace EGov.Portal.Tests.Local;

public sealed class WholeFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("whole-");

    private string Place => Path.Combine(folder.FullName, "file");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Of_many_that_make_a_file_at_once_one_wins_and_leaves_nothing_beside_it()
    {
        await Task.WhenAll(Enumerable.Range(0, 32).Select(number => Task.Run(() => WholeFile.Make(Place, Enumerable.Repeat((byte)number, 10_000).ToArray()))));

        var content = await File.ReadAllBytesAsync(Place);
        Assert.Equal(10_000, content.Length);
        Assert.Single(content.Distinct());
        Assert.Equal(["file"], folder.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public void What_is_made_stays_and_what_is_replaced_does_not()
    {
        WholeFile.Make(Place, "one"u8);
        WholeFile.Make(Place, "two"u8);
        Assert.Equal("one", File.ReadAllText(Place));

        WholeFile.Replace(Place, "three"u8);
        Assert.Equal("three", File.ReadAllText(Place));
        Assert.Equal(["file"], folder.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public void Only_the_owner_may_read_it()
    {
        WholeFile.Make(Place, "secret"u8);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Place));
        }
    }
}
