using EGov.Identity.Accounts;
using EGov.Identity.Accounts.Administration;
using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Identity.Sessions;
using EGov.Identity.Upstream.Matching;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Upstream;

/// <summary>
/// An operator links the e-ID of somebody whom they have seen in person, and who could not prove the account of their number: it may be that a
/// stranger made it. So password, authenticator and contacts go, all sessions end, and whoever had them is told.
/// </summary>
internal sealed class LinkIdentity(
    UpstreamChoice choice, AccountDesk accounts, IdentityLinks links, SessionDesk sessions, Messenger messenger, TimeProvider clock)
{
    private const int LongestReference = 200;

    /// <summary>Who was seen in person is proven as well as by the chip of the card.</summary>
    private const int SeenInPerson = 2;

    [Function(nameof(LinkIdentity))]
    [Allow(Callers.Operator)]
    [Takes<LinkRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<AccountView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/accounts/{number}/e-id")] HttpRequest request,
        string number,
        CancellationToken cancellation)
    {
        if (!choice.Find().Succeeded(out var settings, out var error)
            || !(await JsonBody.ReadAsync<LinkRequest>(request, cancellation)).Succeeded(out var body, out error)
            || !(await FindAsync(request, number, body.Value.Reference, cancellation)).Succeeded(out var seen, out error))
        {
            return error.ToProblem(request);
        }

        var (caller, reference) = (request.Caller(), body.Value.Reference);
        Aggregate<Account>? after = null;
        var linked = new IdentityLinked(
            clock.GetUtcNow(), caller.Id, settings.Issuer, reference, null, seen.State.FullName, seen.State.BirthDate, SeenInPerson, CredentialsTaken: true);
        var done = await links.LinkAsync(settings.Issuer, reference, number, LinkAsync, cancellation);
        if (!done.Succeeded(out _, out error))
        {
            return error.ToProblem(request);
        }

        await sessions.EndAllAsync(number, SessionEnd.CredentialsChanged, caller.Id, null, cancellation);
        await messenger.TellAsync(request, seen.State, Notice.IdentityLinked, seen.State.Contact, cancellation);
        return AccountAdministration.Answer(request, after!);

        async Task<Result<Aggregate<Account>>> LinkAsync()
        {
            var changed = await accounts.ChangeAsync(number, seen.Version, account => account.Link(linked, isOperator: true), cancellation);
            return changed.Select(account => after = account);
        }
    }

    private async Task<Result<Aggregate<Account>>> FindAsync(HttpRequest request, string number, string reference, CancellationToken cancellation)
    {
        if (!IfMatch.Of(request).Succeeded(out var wanted, out var error))
        {
            return error;
        }

        if (PlainText.IsBlank(reference) || reference.Length > LongestReference || PlainText.FaultOf(reference, lines: false) is not null)
        {
            return PlatformErrors.InvalidFields.For(IdentityErrors.EidReference.At("/reference", LongestReference));
        }

        if (request.Caller().Id == number)
        {
            return IdentityErrors.OwnAccount.With();
        }

        return await accounts.ReadAsync(number, cancellation) is not { } found ? PlatformErrors.NotFound.With(number)
            : wanted.Matches(found.Version) ? found
            : PlatformErrors.StaleVersion.With(found.Version);
    }
}

/// <param name="Reference">The reference that the person was shown: the technical id of their e-ID.</param>
internal sealed record LinkRequest(string Reference);
