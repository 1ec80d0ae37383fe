using EGov.Local.Running;

namespace EGov.Exchange.Tests.Evidence;

/// <summary><c>./run verify-evidence</c> needs the file, and what its user trusts.</summary>
public sealed class VerifyEvidenceCommandTests : IDisposable
{
    private readonly EvidencePlay play = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("evidence-");
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    private string File => Path.Combine(folder.FullName, "document.evidence.json");

    public void Dispose()
    {
        folder.Delete(recursive: true);
        output.Dispose();
        errors.Dispose();
    }

    [Fact]
    public async Task A_whole_package_is_told_to_be_with_what_was_looked_at()
    {
        await WriteAsync(_ => { }, lastWaits: false);

        Assert.Equal(0, await RunAsync(File, "--trust", EvidencePlay.TrustFolder));
        var told = output.ToString();
        Assert.Contains("8 entries are under a time stamp, 0 still wait", told, StringComparison.Ordinal);
        Assert.Contains("The deliveries to all recipients are here.", told, StringComparison.Ordinal);
        Assert.Contains("traced to a trusted root", told, StringComparison.Ordinal);
        Assert.Contains(new string('a', 64), told, StringComparison.Ordinal);
        Assert.EndsWith("The package is whole, and all of it is proven.\n", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_still_waits_proves_nothing_and_ends_otherwise()
    {
        await WriteAsync(_ => { });

        Assert.Equal(3, await RunAsync(File, "--trust", EvidencePlay.TrustFolder));
        Assert.Contains("8 entries are under a time stamp, 1 still wait", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("NOT all of it is proven", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliveries_that_are_left_out_are_named()
    {
        var package = await play.PackageAsync(await play.DocumentAsync(lastWaits: false));
        await System.IO.File.WriteAllBytesAsync(File, (package with { Chains = [.. package.Chains.Take(2)] }).ToFile());

        await RunAsync(File, "--trust", EvidencePlay.TrustFolder);
        Assert.Contains("there is no delivery here, and nothing is said of them: G12.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_that_was_invented_whole_proves_nothing()
    {
        var package = await play.PackageAsync(await play.DocumentAsync(lastWaits: false));
        var invented = package with
        {
            Blocks = [],
            Certificates = [],
            Chains = [.. package.Chains.Select(chain => chain with { Entries = [.. chain.Entries.Select(entry => entry with { Place = null })] })],
        };
        await System.IO.File.WriteAllBytesAsync(File, invented.ToFile());

        Assert.Equal(3, await RunAsync(File, "--trust", EvidencePlay.TrustFolder));
        Assert.Contains("NOT all of it is proven", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_altered_byte_is_told_with_its_place()
    {
        await WriteAsync(file => file[file.AsSpan().IndexOf("Sai th"u8)] ^= 1);

        Assert.Equal(1, await RunAsync(File));
        Assert.Contains($"delivery-{EvidencePlay.Id}-G09 entry 3 block 7", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("is not whole", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_trusted_roots_it_says_that_nobody_was_traced()
    {
        await WriteAsync(_ => { });

        Assert.Equal(3, await RunAsync(File));
        Assert.Contains("NOT traced to a root", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_folder_trusts_nobody()
    {
        await WriteAsync(_ => { });

        Assert.Equal(1, await RunAsync(File, "--trust", folder.FullName));
        Assert.Contains("EVD-143 block 1 stamp", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_packet_is_told()
    {
        await WriteAsync(_ => { });
        var packet = Path.Combine(folder.FullName, "packet.edxml");
        await System.IO.File.WriteAllTextAsync(packet, "another");

        Assert.Equal(1, await RunAsync(File, "--packet", packet));
        Assert.Contains("EVD-151", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--trust", "x")]
    [InlineData("file", "--trust")]
    [InlineData("file", "--other", "x")]
    [InlineData("file", "--trust", "a", "--trust", "b")]
    [InlineData("no-such-file")]
    [InlineData("file", "--trust", "no-such-folder")]
    [InlineData("file", "--packet", "no-such-packet")]
    public async Task Wrong_words_are_told_apart_from_findings(params string[] words)
    {
        Assert.Equal(2, await RunAsync(words));
        Assert.NotEmpty(errors.ToString());
    }

    private Task<int> RunAsync(params string[] words) => VerifyEvidenceCommand.RunAsync(words, output, errors, play.Clock);

    private async Task WriteAsync(Action<byte[]> alter, bool lastWaits = true)
    {
        var file = (await play.PackageAsync(await play.DocumentAsync(lastWaits))).ToFile();
        alter(file);
        await System.IO.File.WriteAllBytesAsync(File, file);
    }
}
