using EGov.Platform.Results;

namespace EGov.Cabinet.Ballots;

/// <summary>What an accepted submission brings into a ballot.</summary>
internal interface IBallotSubmissions
{
    /// <summary>The papers of the submission; an error when the body has no such submission, it is not accepted, or another ballot is about it.</summary>
    /// <param name="body">Whose members vote.</param>
    /// <param name="submission">The submission's id.</param>
    /// <param name="ballot">The id of the ballot that puts it to them.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<Result<IReadOnlyList<Paper>>> PapersAsync(string body, string submission, string ballot, CancellationToken cancellation);

    /// <summary>Why the ballot may not be opened, or null: the submission was withdrawn, or the first ballot about it that was not recalled is another one.</summary>
    Task<Error?> RefuseOpeningAsync(string submission, string ballot, CancellationToken cancellation);
}
