using System.Globalization;
using System.Security.Cryptography;
using EGov.Exchange.Evidence.Packages;
using EGov.Exchange.Evidence.Verification;
using EGov.Platform.Calendar;
using EGov.Platform.Proof;

namespace EGov.Local.Running;

/// <summary>Holds a package of evidence to itself, without any data folder, and prints what was looked at and what is wrong.</summary>
internal static class VerifyEvidenceCommand
{
    internal const string Name = "verify-evidence";

    internal const string Usage = "verify-evidence FILE [--packet PACKET.edxml] [--trust FOLDER]";

    private const int Whole = 0;
    private const int WithFindings = 1;
    private const int BadUsage = 2;
    private const int Unproven = 3;

    /// <param name="words">What follows the command's name.</param>
    /// <param name="output">Where the findings go.</param>
    /// <param name="errors">Where goes what is wrong with the words.</param>
    /// <param name="clock">The present time.</param>
    /// <returns>0 when the package is whole and proven, 1 when it is not whole, 2 when nothing could be looked at, 3 when it is whole and proves nothing yet.</returns>
    internal static async Task<int> RunAsync(IReadOnlyList<string> words, TextWriter output, TextWriter errors, TimeProvider clock)
    {
        if (OptionsOf(words) is not { } options)
        {
            await errors.WriteLineAsync($"Usage: run {Usage}");
            return BadUsage;
        }

        if (options.Trust is { } folder && !Directory.Exists(folder))
        {
            await errors.WriteLineAsync($"There is no folder {folder}.");
            return BadUsage;
        }

        EvidenceReport report;
        try
        {
            var packet = options.Packet is { } path ? await PacketAsync(path) : null;
            var verification = new EvidenceVerification(StampVerifier.Of(options.Trust, clock));
            report = await verification.VerifyAsync(await ReadAsync(options.File), packet, CancellationToken.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"The file cannot be read: {failure.Message}");
            return BadUsage;
        }

        foreach (var finding in report.Findings)
        {
            await output.WriteLineAsync($"{finding.Code} {finding.Place}: {finding.Text.En} {finding.Text.Vi}");
        }

        if (report.Scope is { } scope)
        {
            await PrintAsync(scope, options, output);
        }

        await output.WriteLineAsync(
            report.IsProven ? "The package is whole, and all of it is proven."
            : report.IsWhole ? "The package hangs together, but NOT all of it is proven: anybody could have made what no trusted time stamp stands over."
            : string.Create(CultureInfo.InvariantCulture, $"The package is not whole: {report.Findings.Count} findings."));
        return report.IsProven ? Whole : report.IsWhole ? Unproven : WithFindings;
    }

    private static async Task PrintAsync(EvidenceScope scope, Options options, TextWriter output)
    {
        await output.WriteLineAsync($"document {scope.Document}");
        foreach (var chain in scope.Chains)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {chain.Aggregate}: {chain.Entries} entries"));
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{scope.Proven} entries are under a time stamp, {scope.Waiting} still wait for one and are proven by nothing yet; {scope.Told} come with what was said, the others with its digest."));
        await output.WriteLineAsync(scope.Absent switch
        {
            null => "It does not show to whom the document goes.",
            [] => "The deliveries to all recipients are here.",
            var absent => $"Of these recipients there is no delivery here, and nothing is said of them: {string.Join(", ", absent)}.",
        });
        foreach (var stamp in scope.Stamps)
        {
            var traced = stamp.IsTraced ? "traced to a trusted root" : "NOT traced to a root, for no --trust was given";
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"block {stamp.Block}: stamped at {stamp.At.InVietnam():yyyy-MM-ddTHH:mm:sszzz} by {stamp.Authority}, {traced}."));
        }

        if (scope.Latest is { } latest)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{scope.Blocks} blocks, the latest is {latest.Number} with the hash {latest.Hash}: compare it with one that you keep."));
        }

        await output.WriteLineAsync(
            options.Packet is not null ? $"The packet {options.Packet} was compared."
            : scope.PacketSha256 is { } sha256 ? $"No packet was compared; that of the document has the SHA-256 {sha256}."
            : "No packet was compared; the package names none.");
    }

    private static async Task<byte[]> ReadAsync(string file)
    {
        if (new FileInfo(file) is { Exists: true, Length: > PackageReader.Largest })
        {
            throw new IOException($"{file} is larger than any package of evidence.");
        }

        return await File.ReadAllBytesAsync(file);
    }

    private static async Task<PackagePacket> PacketAsync(string file)
    {
        await using var content = File.OpenRead(file);
        var digest = await SHA256.HashDataAsync(content);
        return new(Convert.ToHexStringLower(digest), content.Length);
    }

    private static Options? OptionsOf(IReadOnlyList<string> words)
    {
        if (words.Count is 0 || words.Count % 2 == 0 || words[0].Length == 0 || words[0].StartsWith("--", StringComparison.Ordinal))
        {
            return null;
        }

        var options = new Options(words[0], null, null);
        for (var index = 1; index < words.Count; index += 2)
        {
            var value = words[index + 1];
            options = words[index] switch
            {
                _ when value.Length == 0 || value.StartsWith("--", StringComparison.Ordinal) => null,
                "--packet" when options.Packet is null => options with { Packet = value },
                "--trust" when options.Trust is null => options with { Trust = value },
                _ => null,
            };
            if (options is null)
            {
                return null;
            }
        }

        return options;
    }

    private sealed record Options(string File, string? Packet, string? Trust);
}
