using Tests;

namespace Surface.Tests.Api;

/// <summary>
/// Compares the surface with its snapshot and with its documentation. After a change that is meant, run the tests once
/// with UPDATE_SURFACE=1 in the environment: both are written anew, and the difference is there to review.
/// </summary>
public class SnapshotTests
{
    private const string Begin = "<!-- listing: begin -->\n";
    private const string End = "<!-- listing: end -->";

    private static readonly string Snapshot = Path.Combine(PublicTypes.Root, "tests", "Surface.Tests", "Api", "PublicApi.txt");
    private static readonly string Page = Path.Combine(PublicTypes.Root, "docs", "azure-surface.md");
    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_SURFACE") == "1";

#if OFFICIAL_AZURE
    [Fact]
    public void The_official_packages_have_all_that_the_surface_declares()
    {
        var official = Listing.Lines().ToHashSet();

        var missing = File.ReadLines(Snapshot).Where(line => !official.Contains(line)).ToList();
        Assert.True(missing.Count == 0, "The official packages lack:\n" + string.Join('\n', missing));
    }
#endif

    [SurfaceFact]
    public void The_surface_is_the_one_in_the_snapshot()
    {
        var lines = Listing.Lines().ToList();
        if (Update)
        {
            File.WriteAllText(Snapshot, string.Join('\n', lines) + "\n");
        }

        var known = File.ReadAllLines(Snapshot);
        Assert.True(
            lines.SequenceEqual(known),
            "The surface changed; if that is meant, run the tests with UPDATE_SURFACE=1.\n"
                + string.Join('\n', lines.Except(known).Select(line => "+ " + line).Concat(known.Except(lines).Select(line => "- " + line))));
    }

    [SurfaceFact]
    public void The_documentation_lists_every_type_and_member()
    {
        var page = File.ReadAllText(Page);
        var begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        if (Update)
        {
            page = page[..begin] + Listing.Markdown() + page[end..];
            File.WriteAllText(Page, page);
            end = page.IndexOf(End, StringComparison.Ordinal);
        }

        Assert.Equal(Listing.Markdown(), page[begin..end]);
    }

    [SurfaceFact]
    public void Every_exported_type_is_declared_in_the_folder_of_its_package()
    {
        var exported = System.Reflection.Assembly.Load("AzureFunctions.Surface").GetExportedTypes().Select(type => type.FullName!);

        Assert.Equal(exported.Order(StringComparer.Ordinal), PublicTypes.Packages.Keys.Order(StringComparer.Ordinal));
    }
}
