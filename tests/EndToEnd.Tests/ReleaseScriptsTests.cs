using System.Runtime.CompilerServices;

namespace EndToEnd.Tests;

/// <summary>What <c>infra/release</c> asks of Azure, in which order, and when it goes back. The <c>az</c> here writes down what it is asked.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class ReleaseScriptsTests : IDisposable
{
    private const string Shapes = "functions/Portal/Dossiers/DossierUpgrade.cs const int Schema = 3\n";

    /// <summary>Blobs are files of a folder; a package whose name is in <c>fails</c> is not deployed.</summary>
    private const string Az = """
        #!/bin/bash
        echo "$*" >> "$STAGE/asked"
        value() { while [ $# -gt 1 ]; do if [ "$1" = "$WANTED" ]; then echo "$2"; return; fi; shift; done; }
        name=$(WANTED=--name value "$@"); file=$(WANTED=--file value "$@")
        case "$1 $2 $3" in
          "storage blob upload") mkdir -p "$STAGE/blobs/$(dirname "$name")"; cp "$file" "$STAGE/blobs/$name" ;;
          "storage blob download") cp "$STAGE/blobs/$name" "$file" 2> /dev/null || { echo "BlobNotFound" >&2; exit 3; } ;;
          "staticwebapp secrets list") echo "a-key" ;;
          "functionapp deployment source") [ ! -e "$STAGE/fails" ] || ! grep -qx "$name" "$STAGE/fails" || { echo "deployment of $name failed" >&2; exit 1; } ;;
        esac
        """;

    /// <summary>A signature here is the hash of what was signed, by the workflow and repository that are asked for.</summary>
    private const string Cosign = """
        #!/bin/bash
        [ "$1" = verify-blob ] || exit 2
        value() { while [ $# -gt 1 ]; do if [ "$1" = "$WANTED" ]; then echo "$2"; return; fi; shift; done; }
        [ "$(sha256sum < "${@: -1}")" = "$(cat "$(WANTED=--bundle value "$@")")" ] || exit 1
        [[ "https://github.com/owner/egov/.github/workflows/release.yml@refs/tags/v1.2.3" =~ $(WANTED=--certificate-identity-regexp value "$@") ]]
        """;

    private readonly DirectoryInfo stage = Directory.CreateTempSubdirectory("release-");

    public ReleaseScriptsTests()
    {
        Tool("az", Az);
        Tool("cosign", Cosign);
        Tool("npm", "#!/bin/bash\necho \"npm $*\" >> \"$STAGE/asked\"\n");
        Tool("npx", "#!/bin/bash\necho \"npx $* with $SWA_CLI_DEPLOYMENT_TOKEN\" >> \"$STAGE/asked\"\n");
        Release("one", Shapes);
    }

    public void Dispose() => stage.Delete(recursive: true);

    [Fact]
    public async Task The_provider_is_deployed_first_and_the_pages_last()
    {
        Assert.Equal(0, (await RunAsync("deploy", Folder("one"))).Code);

        Assert.Equal(["egov-identity", "egov-portal", "egov-exchange", "egov-cabinet", "egov-reporting"], Deployed());
        Assert.Matches("^npx --no --prefix .*infra/release/pages swa deploy .* with a-key$", Asked()[^1]);
        Assert.Contains(Asked(), static line => line.StartsWith("npm ci --prefix ", StringComparison.Ordinal));
        Assert.Contains("--name deployed/stored-shapes", Asked()[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_deployed_of_a_release_that_lacks_a_package()
    {
        File.Delete(Path.Combine(Folder("one"), "exchange.zip"));

        var (code, said) = await RunAsync("deploy", Folder("one"));

        Assert.Equal(1, code);
        Assert.Contains("has no exchange.zip", said, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(stage.FullName, "asked")));
    }

    [Theory]
    [InlineData("portal.zip", "is not what was signed")]
    [InlineData("SHA256SUMS", "was not signed by the release workflow of owner/egov")]
    [InlineData("SHA256SUMS.sigstore.json", "was not signed by the release workflow of owner/egov")]
    public async Task What_was_changed_after_it_was_signed_is_not_deployed(string file, string expected)
    {
        await File.AppendAllTextAsync(Path.Combine(Folder("one"), file), "more\n");

        var (code, said) = await RunAsync("deploy", Folder("one"));

        Assert.Equal(1, code);
        Assert.Contains(expected, said, StringComparison.Ordinal);
        Assert.Empty(Asked());
    }

    [Fact]
    public async Task What_another_repository_signed_is_not_deployed()
    {
        var (code, said) = await RunAsync("deploy", [Folder("one")], ("REPOSITORY", "owner/other"));

        Assert.Equal(1, code);
        Assert.Contains("was not signed by the release workflow of owner/other", said, StringComparison.Ordinal);
        Assert.Empty(Asked());
    }

    [Fact]
    public async Task What_was_exchanged_where_releases_are_kept_is_not_gone_back_to()
    {
        await RunAsync("deploy", Folder("one"));
        await RunAsync("keep", Folder("one"));
        Release("two", Shapes);
        await RunAsync("deploy", Folder("two"));
        await File.AppendAllTextAsync(Path.Combine(stage.FullName, "blobs", "good", "portal.zip"), "more");
        File.Delete(Path.Combine(stage.FullName, "asked"));

        var (code, said) = await RunAsync("roll-back");

        Assert.Equal(1, code);
        Assert.Contains("is not what was signed", said, StringComparison.Ordinal);
        Assert.Empty(Deployed());
    }

    [Fact]
    public async Task After_a_bad_release_the_good_one_is_deployed_again_whole()
    {
        await RunAsync("deploy", Folder("one"));
        await RunAsync("keep", Folder("one"));
        Release("two", Shapes);
        await File.WriteAllTextAsync(Path.Combine(stage.FullName, "fails"), "egov-portal\n");
        Assert.Equal(1, (await RunAsync("deploy", Folder("two"))).Code);
        File.Delete(Path.Combine(stage.FullName, "fails"));
        File.Delete(Path.Combine(stage.FullName, "asked"));

        var (code, said) = await RunAsync("roll-back");

        Assert.True(code == 0, said);
        Assert.Equal(["egov-identity", "egov-portal", "egov-exchange", "egov-cabinet", "egov-reporting"], Deployed());
        Assert.Equal(Shapes, await File.ReadAllTextAsync(Path.Combine(stage.FullName, "blobs", "deployed", "stored-shapes")));
    }

    [Fact]
    public async Task After_a_release_that_was_kept_turns_out_bad_the_one_before_is_deployed_again()
    {
        await RunAsync("deploy", Folder("one"));
        await RunAsync("keep", Folder("one"));
        Release("two", Shapes);
        await RunAsync("deploy", Folder("two"));
        await RunAsync("keep", Folder("two"));

        var (code, said) = await RunAsync("roll-back");

        Assert.True(code == 0, said);
        var deployed = await File.ReadAllTextAsync(Path.Combine(stage.FullName, "blobs", "deployed", "SHA256SUMS"));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Folder("one"), "SHA256SUMS")), deployed);
    }

    [Fact]
    public async Task A_release_that_may_have_stored_in_a_newer_shape_is_not_rolled_back()
    {
        await RunAsync("keep", Folder("one"));
        Release("two", Shapes.Replace('3', '4'));
        await RunAsync("deploy", Folder("two"));
        File.Delete(Path.Combine(stage.FullName, "asked"));

        var (code, said) = await RunAsync("roll-back");

        Assert.Equal(1, code);
        Assert.Contains("Schema = 4", said, StringComparison.Ordinal);
        Assert.Contains("Not rolled back", said, StringComparison.Ordinal);
        Assert.Empty(Deployed());
    }

    [Fact]
    public async Task Where_no_release_was_good_yet_that_is_said()
    {
        var (code, said) = await RunAsync("roll-back");

        Assert.Equal(1, code);
        Assert.Contains("There is no good release", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shapes_are_those_that_the_code_names()
    {
        var (code, said) = await RunAsync("stored-shapes");

        Assert.Equal(0, code);
        Assert.Contains("functions/Portal/Dossiers/DossierUpgrade.cs const int Schema = ", said, StringComparison.Ordinal);
        Assert.Contains("functions/Portal/host.json \"defaultVersion\": ", said, StringComparison.Ordinal);
    }

    private void Tool(string name, string script)
    {
        var path = Path.Combine(stage.CreateSubdirectory("bin").FullName, name);
        File.WriteAllText(path, script);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string Folder(string release) => Path.Combine(stage.FullName, release);

    private void Release(string name, string shapes)
    {
        var folder = stage.CreateSubdirectory(name).FullName;
        foreach (var package in (string[])["identity.zip", "portal.zip", "exchange.zip", "cabinet.zip", "reporting.zip"])
        {
            File.WriteAllText(Path.Combine(folder, package), name);
        }

        using (var pages = System.IO.Compression.ZipFile.Open(Path.Combine(folder, "web.zip"), System.IO.Compression.ZipArchiveMode.Create))
        {
            pages.CreateEntry("index.html");
        }

        File.WriteAllText(Path.Combine(folder, "stored-shapes"), shapes);
        File.WriteAllText(Path.Combine(folder, "sbom.spdx.json"), "{}");
        var sums = string.Concat(((string[])["cabinet.zip", "exchange.zip", "identity.zip", "portal.zip", "reporting.zip", "web.zip", "stored-shapes", "sbom.spdx.json"])
            .Select(file => $"{Hash(File.ReadAllBytes(Path.Combine(folder, file)))}  {file}\n"));
        File.WriteAllText(Path.Combine(folder, "SHA256SUMS"), sums);
        File.WriteAllText(Path.Combine(folder, "SHA256SUMS.sigstore.json"), $"{Hash(System.Text.Encoding.UTF8.GetBytes(sums))}  -\n");
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));

    private string[] Asked()
    {
        var asked = Path.Combine(stage.FullName, "asked");
        return File.Exists(asked) ? File.ReadAllLines(asked) : [];
    }

    private string[] Deployed() => [.. Asked().Where(line => line.StartsWith("functionapp", StringComparison.Ordinal)).Select(Name)];

    private static string Name(string line) => Value(line, "--name");

    private static string Value(string line, string option) =>
        line.Split(' ').SkipWhile(word => word != option).Skip(1).FirstOrDefault(string.Empty);

    private Task<(int Code, string Said)> RunAsync(string script, params string[] arguments) => RunAsync(script, arguments, []);

    private async Task<(int Code, string Said)> RunAsync(string script, string[] arguments, params (string, string)[] more)
    {
        using var run = Command.Start(
            "bash",
            [Path.Combine(Root, "infra", "release", script), .. arguments],
            [
                ("PATH", $"{Path.Combine(stage.FullName, "bin")}:{Environment.GetEnvironmentVariable("PATH")}"), ("STAGE", stage.FullName),
                ("GROUP", "egov"), ("RELEASES", "releases"), ("PAGES", "pages"),
                ("IDENTITY_APP", "egov-identity"), ("PORTAL_APP", "egov-portal"), ("EXCHANGE_APP", "egov-exchange"), ("CABINET_APP", "egov-cabinet"),
                ("REPORTING_APP", "egov-reporting"),
                ("REPOSITORY", "owner/egov"), .. more,
            ]);
        var code = await run.EndAsync();
        return (code, $"{run.Output}\n{run.Errors}");
    }

    private static string Root { get; } = FindRoot();

    private static string FindRoot([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
