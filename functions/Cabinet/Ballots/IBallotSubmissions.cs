using EGov.Platform.Results;

namespace EGov.Cabinet.Ballots;

/// <summary>What an accepted submission brings into a ballot.</summary>
internal interface IBallotSubmissions
{
    /// <summary>The papers of the submission; an error when the body has no such submission or it is not accepted.</summary>
    Task<Result<IReadOnlyList<Paper>>> PapersAsync(string body, string submission, CancellationToken cancellation);
}
