using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.Tests.Storage;

public sealed class DataFolderTests : IDisposable
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("folder-");

    public void Dispose() => parent.Delete(recursive: true);

    [Fact]
    public void A_folder_is_made_when_it_is_missing()
    {
        var path = Path.Combine(parent.FullName, "new", "deep");

        using var folder = DataFolder.Hold(path);

        Assert.True(Directory.Exists(path));
    }

    [Fact]
    public void A_new_folder_is_for_its_owner_alone()
    {
        var path = Path.Combine(parent.FullName, "new");

        using var folder = DataFolder.Hold(path);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
        }
    }

    [Fact]
    public void A_held_folder_is_refused_with_its_holder()
    {
        using var first = DataFolder.Hold(parent.FullName);

        var refusal = Assert.Throws<HostStartException>(() => DataFolder.Hold(parent.FullName));

        Assert.Contains($"in use by another run (process {Environment.ProcessId})", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_released_folder_can_be_held_again()
    {
        DataFolder.Hold(parent.FullName).Dispose();

        using var again = DataFolder.Hold(parent.FullName);

        Assert.Equal(parent.FullName, again.Path);
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_refused_in_one_line()
    {
        var path = Path.Combine(parent.FullName, "file");
        File.WriteAllText(path, "not a folder");

        var refusal = Assert.Throws<HostStartException>(() => DataFolder.Hold(path));

        Assert.Contains("cannot be used", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }
}
