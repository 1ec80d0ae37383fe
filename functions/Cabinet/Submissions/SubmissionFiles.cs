using EGov.Cabinet.Files;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Files;

namespace EGov.Cabinet.Submissions;

/// <summary>Which files submissions hold, also those that were replaced, and to whom they show them: to who sees the submission.</summary>
internal sealed class SubmissionFiles(AggregateStore<Submission, SubmissionEvent> submissions, SubmissionDesk desk) : IFileHolder, IFileReaders
{
    public string Kind => Submission.Kind;

    public async Task<bool> HoldsAsync(string aggregate, string file, CancellationToken cancellation) =>
        await submissions.FindAsync(aggregate, cancellation) is { State: var submission } && submission.Held.Contains(file, StringComparer.Ordinal);

    public async Task<bool> MayReadAsync(Caller caller, string aggregate, string file, CancellationToken cancellation) =>
        (await desk.ReadAsync(caller, aggregate[(Kind.Length + 1)..], cancellation)).Succeeded(out var seen, out _)
        && seen.State.Held.Contains(file, StringComparer.Ordinal);
}
