using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Identity.Sessions;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Administration;

/// <summary>
/// At the counter an official compares a person with their identity card: the account of the number is theirs from then on, with the name and
/// birth date of the card. Where the contact that they name is not the account's, somebody else registered the number or they have lost the
/// telephone: the account is handed over, of a proven identity once a second official has seen them too; its password, authenticator and passkeys
/// count no more, all sessions end, and the old contacts are told; the person sets a password by a code to their own contact. The official learns
/// nothing of what the account had, and guesses are bounded and noted.
/// </summary>
internal sealed class ConfirmIdentity(
    AccountDesk accounts, SessionDesk sessions, IAgencyRegistry agencies, Messenger messenger, Counts counts, AuditTrail trail, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    [Function(nameof(ConfirmIdentity))]
    [Allow(Callers.Official, Callers.Leader, Level = 2)]
    [Takes<ConfirmRequest>]
    public async Task<Results<Ok<ConfirmedIdentity>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/accounts/{number}/identity")] HttpRequest request,
        string number,
        CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<ConfirmRequest>(request, cancellation)).Succeeded(out var body, out var error)
            || !PresentPerson.Of(number, body.Value).Succeeded(out var person, out error))
        {
            return error.ToProblem(request);
        }

        var refused = $"refused confirmations {request.Caller().Id}";
        if (await counts.WaitAsync(refused, SignInLimits.RefusedConfirmations, Window, cancellation) is { } wait)
        {
            return IdentityErrors.TooManyConfirmations.With((int)Math.Ceiling(wait.TotalSeconds)).ToProblem(request);
        }

        if ((await ConfirmAsync(request, number, person, cancellation)).Succeeded(out var confirmed, out error))
        {
            return TypedResults.Ok(confirmed);
        }

        await counts.TakeAsync(refused, SignInLimits.RefusedConfirmations, Window, cancellation);
        await trail.RecordAsync(request, "identity.confirm", Account.AggregateId(number), AuditOutcome.Refused, AuditPurpose.Settlement, cancellation);
        return error.ToProblem(request);
    }

    private async Task<Result<ConfirmedIdentity>> ConfirmAsync(HttpRequest request, string number, PresentPerson person, CancellationToken cancellation)
    {
        var (caller, now) = (request.Caller(), clock.GetUtcNow());
        if (caller.Office is not { } agency || await agencies.FindOnAsync(agency, now.DateInVietnam(), cancellation) is null)
        {
            return PlatformErrors.NotAllowed.With();
        }

        if (caller.Id == number)
        {
            return IdentityErrors.OwnAccount.With();
        }

        if (await accounts.FindAsync(number, cancellation) is not { } before)
        {
            return PlatformErrors.NotFound.With(number);
        }

        var changed = await accounts.ChangeAsync(number, null, account => account.Confirm(person, agency, now, caller.Id), cancellation);
        if (!changed.Succeeded(out var after, out var error))
        {
            return error;
        }

        if (!after.State.Has(person.Contact))
        {
            await messenger.TellEverywhereAsync(request, before, Notice.HandOverAsked, cancellation);
            return new ConfirmedIdentity(number, after.State.IdentityProof, HandedOver: false, AwaitsSecondOfficial: true);
        }

        // Handed over now, or by a request whose answer was lost: until there is a password again the sessions end once more.
        var handedOver = !before.Has(person.Contact) || (after.State.Password is null && after.State.Identities is not { Count: > 0 });
        if (handedOver)
        {
            await sessions.EndAllAsync(number, SessionEnd.CredentialsChanged, caller.Id, null, cancellation);
        }

        await messenger.TellEverywhereAsync(request, before, handedOver ? Notice.HandedOver : Notice.IdentityConfirmed, cancellation);
        return new ConfirmedIdentity(number, after.State.IdentityProof, handedOver);
    }
}

/// <param name="FullName">As the identity card has it.</param>
/// <param name="BirthDate">As the identity card has it.</param>
/// <param name="Contact">The telephone number or e-mail address at which the person gets codes.</param>
/// <param name="Evidence">What the agency keeps of it, such as the number of its slip.</param>
internal sealed record ConfirmRequest(string FullName, DateOnly BirthDate, string Contact, string Evidence);

/// <param name="IdentityProof">How well the identity is proven now.</param>
/// <param name="HandedOver">Whether the contact was another one than the account's, so that the person has to set a password now.</param>
/// <param name="AwaitsSecondOfficial">Whether the identity was proven before, so that a second official has to see the person within seven days.</param>
internal sealed record ConfirmedIdentity(string Number, int IdentityProof, bool HandedOver, bool AwaitsSecondOfficial = false);
