using System.Globalization;
using System.Text.Json;
using EGov.Cabinet.Closing;
using EGov.Cabinet.Commitments;
using EGov.Platform.Calendar;
using EGov.Platform.Proof;
using EGov.Platform.Signatures.Trust;
using EGov.Platform.Signatures.Verification;

namespace EGov.Local.Running;

/// <summary>Holds the proof of a ballot, or a member's receipt, to itself, without any data folder, and prints what was looked at and what is wrong.</summary>
internal static class VerifyBallotCommand
{
    internal const string Name = "verify-ballot";

    internal const string Usage = "verify-ballot FILE [--trust FOLDER]";

    private const string TrustOption = "--trust";
    private const int Whole = 0;
    private const int WithFindings = 1;
    private const int BadUsage = 2;
    private const int Unproven = 3;

    /// <param name="words">What follows the command's name.</param>
    /// <param name="output">Where the findings go.</param>
    /// <param name="errors">Where goes what is wrong with the words.</param>
    /// <param name="clock">The present time.</param>
    /// <returns>0 when it is whole and proven, 1 when something does not hold, 2 when nothing could be looked at, 3 when it is whole and nobody who is trusted vouches for it.</returns>
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

        var stamps = StampVerifier.Of(options.Trust, clock);
        var signatures = new VoteSignatures(new SignatureVerifier(new FolderTrustStore(options.Trust, clock), clock));
        var verification = new BallotVerification(stamps, signatures, new ReceiptCheck(signatures));
        try
        {
            var (proof, receipt) = ProofFile.Read(await ReadAsync(options.File));
            var findings = proof is not null
                ? await verification.VerifyAsync(proof, [], CancellationToken.None)
                : await verification.VerifyAsync(receipt!, CancellationToken.None);
            await PrintAsync(findings, output);
            await (proof is not null ? PrintAsync(proof, output) : PrintAsync(receipt!, output));
            await PrintAsync((proof?.Commitment ?? receipt?.Commitment)!, stamps, output);
            return await ConcludeAsync(findings, output);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            await errors.WriteLineAsync($"The file cannot be read: {failure.Message}");
            return BadUsage;
        }
    }

    private static async Task<int> ConcludeAsync(IReadOnlyList<BallotFinding> findings, TextWriter output)
    {
        var broken = findings.Count(finding => !finding.IsDoubt());
        await output.WriteLineAsync(
            findings.Count == 0 ? "It is whole, and all of it is proven."
            : broken == 0 ? "It hangs together, but NOT all of it is proven: nobody whom you trust vouches for the time stamp or a signature."
            : string.Create(CultureInfo.InvariantCulture, $"It does NOT hold: {broken} findings."));
        return findings.Count == 0 ? Whole : broken == 0 ? Unproven : WithFindings;
    }

    private static async Task PrintAsync(IReadOnlyList<BallotFinding> findings, TextWriter output)
    {
        foreach (var finding in findings)
        {
            await output.WriteLineAsync($"{finding.Code} {finding.Place}: {finding.Message.En} {finding.Message.Vi}");
        }
    }

    private static async Task PrintAsync(BallotProof proof, TextWriter output)
    {
        await output.WriteLineAsync($"ballot {proof.Asked.Number} ({proof.Asked.Id}): {proof.Asked.Title}");
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{proof.Votes.Count} voters, {proof.Answered} answers, {proof.Late} of them late, {proof.AskedToDiscuss.Count} ask to discuss it."));
        foreach (var (question, index) in proof.Questions.Select((question, index) => (question, index)))
        {
            var counts = string.Join(", ", question.Counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key} {count.Votes}")));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"question {index + 1}: {counts}, silent {question.Silent}; {question.Needed} of {question.Members} needed: {question.Outcome}"));
        }
    }

    private static async Task PrintAsync(CountedReceipt receipt, TextWriter output) =>
        await output.WriteLineAsync(receipt.Statement is { } said
            ? $"seat {receipt.Seat} of ballot {said.Number} ({receipt.Ballot}): {string.Join(", ", said.Answers.Select(answer => answer.Option))}, receipt {receipt.Hash}"
            : $"seat {receipt.Seat} of ballot {receipt.Ballot}: no answer");

    private static async Task PrintAsync(Commitment commitment, StampVerifier stamps, TextWriter output)
    {
        await output.WriteLineAsync($"commitment {commitment.Digest}: compare it with the one on the sheet of the result.");
        if (await stamps.VerifyAsync(commitment.Stamp, commitment.Digest, [], since: null, CancellationToken.None) is { At: { } at } stamp)
        {
            var traced = stamp.IsTraced ? "traced to a trusted root" : "NOT traced to a trusted root";
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"stamped at {at.InVietnam():yyyy-MM-ddTHH:mm:sszzz} by {stamp.Authority}, {traced}."));
        }
    }

    private static async Task<byte[]> ReadAsync(string file)
    {
        if (new FileInfo(file) is { Exists: true, Length: > ProofFile.Largest })
        {
            throw new IOException($"{file} is larger than any proof of a ballot.");
        }

        return await File.ReadAllBytesAsync(file);
    }

    private static Options? OptionsOf(IReadOnlyList<string> words) => words switch
    {
        [var file] when IsValue(file) => new(file, null),
        [var file, TrustOption, var trust] when IsValue(file) && IsValue(trust) => new(file, trust),
        _ => null,
    };

    private static bool IsValue(string word) => word.Length > 0 && !word.StartsWith("--", StringComparison.Ordinal);

    private sealed record Options(string File, string? Trust);
}
