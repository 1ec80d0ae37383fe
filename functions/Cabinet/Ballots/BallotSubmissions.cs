using EGov.Cabinet.Bodies;
using EGov.Cabinet.Errors;
using EGov.Cabinet.Regulations;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Ballots;

/// <summary>What an accepted submission brings into a ballot.</summary>
internal interface IBallotSubmissions
{
    /// <summary>The papers of the submission; an error when the body has no such submission or it is not accepted.</summary>
    Task<Result<IReadOnlyList<Paper>>> PapersAsync(string body, string submission, CancellationToken cancellation);
}
