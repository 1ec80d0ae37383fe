using System.IO.Compression;

namespace EGov.Upgrades.Tests.Making;

public sealed class MakeRelease
{
    /// <summary>Where <c>make-release.sh</c> wants the folder; without it the folder is thrown away.</summary>
    private static readonly string? Target = Environment.GetEnvironmentVariable("RELEASE_FOLDER");

    [Fact]
    public async Task A_folder_full_of_running_work_is_made()
    {
        var folder = Directory.CreateTempSubdirectory("release-");
        var target = Directory.CreateDirectory(Target ?? Path.Combine(folder.FullName, "kept"));
        var data = folder.CreateSubdirectory("data");

        var content = await RunningWork.FillAsync(data);
        await ZipFile.CreateFromDirectoryAsync(data.FullName, Path.Combine(target.FullName, "data.zip"), CompressionLevel.SmallestSize, includeBaseDirectory: false);
        await File.WriteAllTextAsync(Path.Combine(target.FullName, "content.json"), content.ToJsonString(new(System.Text.Json.JsonSerializerDefaults.Web) { WriteIndented = true }));

        Assert.InRange(new FileInfo(Path.Combine(target.FullName, "data.zip")).Length, 10_000, 1_200_000);
        folder.Delete(recursive: true);
    }
}
