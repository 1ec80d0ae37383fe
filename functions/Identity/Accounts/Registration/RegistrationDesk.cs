using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Identity.SignIn;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Identity.Accounts.Registration;

/// <summary>
/// Registers people. Whoever names a number that has an account is answered as everybody else; its owner gets a message, and no code comes.
/// </summary>
internal sealed class RegistrationDesk(
    AccountDesk accounts,
    Passwords passwords,
    OneTimeCodes codes,
    Steps steps,
    AddressLimit limit,
    Messenger messenger,
    AccessTrail trail,
    ClientAddress addresses,
    TimeProvider clock)
{
    /// <summary>Sends a code to the contact and keeps what was said until it comes back.</summary>
    public async Task<Error?> BeginAsync(SignInWay way, RegistrationData data, CancellationToken cancellation)
    {
        var request = way.Call.Request;
        if (await limit.CountAsync(request, cancellation) is { } tooMany)
        {
            return tooMany;
        }

        var applicant = new Applicant(data.FullName, data.BirthDate, passwords.HashOf(data.Password));
        var step = new Step(StepKind.Register, data.Number, data.Contact.Address, Applicant: applicant);
        if (!(await SendAsync(way, step, cancellation)).Succeeded(out var sent, out var error))
        {
            return error;
        }

        await trail.RecordAsync(request, "registration.begun", data.Number, AuditOutcome.Done, cancellation);
        await steps.BeginAsync(request.HttpContext.Response, sent, cancellation);
        return null;
    }

    /// <summary>The step with a fresh code, which was sent if the number has no account.</summary>
    public async Task<Result<Step>> SendAsync(SignInWay way, Step step, CancellationToken cancellation)
    {
        var request = way.Call.Request;
        var contact = Contact.Parse(step.Contact!)!;
        if (await messenger.CountCodeAsync(contact, CodePurpose.Registration, cancellation) is { } tooMany)
        {
            return tooMany;
        }

        var (code, kept) = codes.Make();
        if (await accounts.ReadAsync(step.Account, cancellation) is { State: var owner })
        {
            if (owner.IsOpen)
            {
                await messenger.TellAsync(request, owner, Notice.RegisteredAgain, null, cancellation);
            }
        }
        else if (await messenger.SendCodeAsync(request, step.Account, contact, code, way.Call.Language, cancellation) is { } unsent)
        {
            return unsent;
        }

        return step with { Code = kept };
    }

    /// <summary>Makes the account of somebody whose code was right.</summary>
    public async Task<Error?> CompleteAsync(SignInWay way, KeptStep kept, CancellationToken cancellation)
    {
        var request = way.Call.Request;
        if (!await steps.EndAsync(request.HttpContext.Response, kept, cancellation))
        {
            return IdentityErrors.StepExpired.With();
        }

        var (number, applicant, contact) = (kept.Step.Account, kept.Step.Applicant!, Contact.Parse(kept.Step.Contact!)!);
        request.ActAs(new Caller(number, [Callers.Citizen], null), addresses);
        var registered = new AccountRegistered(
            clock.GetUtcNow(),
            number,
            number,
            applicant.FullName,
            applicant.BirthDate,
            contact.Channel is MessageChannel.Email ? contact.Address : null,
            contact.Channel is MessageChannel.Phone ? contact.Address : null,
            0,
            null,
            applicant.Password);
        if (!(await accounts.CreateAsync(registered, cancellation)).Succeeded(out var account, out var error))
        {
            return error;
        }

        // Somebody else may have been faster; the salt makes every hash one of its own.
        return account.State.Password == applicant.Password ? null : IdentityErrors.NotRegistered.With();
    }
}
