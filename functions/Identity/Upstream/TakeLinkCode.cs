using EGov.Identity.Accounts;
using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Identity.SignIn;
using EGov.Platform.Access;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Upstream;

/// <summary>Takes the second factor of the account to which an e-ID is to be linked, or sends a code.</summary>
internal sealed class TakeLinkCode(
    SignInWays ways, FormGuard guard, Steps steps, AccountDesk accounts, SecondFactors factors, SignInDesk signIn, LinkDesk desk, LinkForm form, UpstreamRefusals refusals)
{
    [Function(nameof(TakeLinkCode))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/e-id/link/code")] HttpRequest request, CancellationToken cancellation)
    {
        var call = PageCall.Of(request);
        if (!(await ways.LookAsync(call, cancellation)).Succeeded(out var way, out var error)
            || !(await guard.ReadAsync(request, cancellation)).Succeeded(out var fields, out error)
            || !(await steps.FindAsync(request, StepKind.Link, cancellation)).Succeeded(out var kept, out error))
        {
            return call.Refuse(error);
        }

        // Without the password there is no second page, and one that was changed meanwhile is not proven any more.
        if (kept.Step.Password is not { } proven || await accounts.FindAsync(kept.Step.Account, cancellation) is not { } account || account.Password != proven)
        {
            return way.Call.Refuse(IdentityErrors.StepExpired.With());
        }

        try
        {
            var done = fields.Find(AccountFields.Send) is null
                ? await ProveAsync(way, kept, account, fields[AccountFields.Code.Name], cancellation)
                : await SendAsync(way, kept, account, cancellation);
            return done.Succeeded(out var next, out error) ? next : form.ShowCode(way, kept.Step, error);
        }
        catch (IdentityProviderException failure)
        {
            return await refusals.UnavailableAsync(call, failure, cancellation);
        }
    }

    private async Task<Result<SeeOther>> ProveAsync(SignInWay way, KeptStep kept, Account account, string code, CancellationToken cancellation)
    {
        if (kept.Step.Code is null)
        {
            return await factors.ProveAsync(way.Call.Request, account, code, cancellation) is { } wrong
                ? wrong
                : await desk.CompleteAsync(way, kept, twoFactors: true, cancellation);
        }

        var proven = await factors.ProveAsync(way.Call.Request, kept, account, code, cancellation);
        return proven.Succeeded(out var tried, out var error) ? await desk.CompleteAsync(way, tried, twoFactors: true, cancellation) : error;
    }

    private async Task<Result<SeeOther>> SendAsync(SignInWay way, KeptStep kept, Account account, CancellationToken cancellation) =>
        (await signIn.SendCodeAsync(way, account, kept.Step, cancellation)).Succeeded(out var sent, out var error)
        && (await steps.ChangeAsync(kept, sent, cancellation)).Succeeded(out _, out error)
            ? new SeeOther(way.Call.AddressOf("e-id/link/code"))
            : error;
}
