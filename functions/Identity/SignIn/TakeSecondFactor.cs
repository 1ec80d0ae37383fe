using EGov.Identity.Accounts;
using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.SignIn;

/// <summary>Takes the second factor (LoA2), or sends a code.</summary>
internal sealed class TakeSecondFactor(
    SignInWays ways, FormGuard guard, Steps steps, AccountDesk accounts, SecondFactors factors, SignInDesk desk, SecondFactorForm form, TimeProvider clock)
{
    [Function(nameof(TakeSecondFactor))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/sign-in/code")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await ways.FindAsync(request, cancellation)).Succeeded(out var way, out var error)
            || !(await guard.ReadAsync(request, cancellation)).Succeeded(out var fields, out error)
            || !(await steps.FindAsync(request, StepKind.SignIn, cancellation)).Succeeded(out var kept, out error))
        {
            return PageCall.Of(request).Refuse(error);
        }

        // A password that was changed meanwhile is not proven any more.
        if (await accounts.FindAsync(kept.Step.Account, cancellation) is not { } account || account.Password != kept.Step.Password)
        {
            return way.Call.Refuse(IdentityErrors.StepExpired.With());
        }

        var done = fields.Find(AccountFields.Send) is not null ? await SendAsync(way, kept, await desk.SendCodeAsync(way, account, kept.Step, cancellation), cancellation)
            : fields.Find(AccountFields.Lost) is not null ? await SendAsync(way, kept, await desk.LoseAsync(way, account, kept.Step, cancellation), cancellation)
            : await ProveAsync(way, kept, account, fields[AccountFields.Code.Name], cancellation);
        return done.Succeeded(out var next, out error) ? next : form.Show(way, kept.Step, error);
    }

    private async Task<Result<SeeOther>> ProveAsync(SignInWay way, KeptStep kept, Account account, string code, CancellationToken cancellation)
    {
        var request = way.Call.Request;
        if (account.OneTimeSecret is not null && (kept.Step.Code is null || account.NeedsAuthenticatorAt(clock.GetUtcNow())))
        {
            return await factors.ProveAsync(request, account, code, cancellation) is { } wrong ? wrong : await desk.CompleteAsync(way, kept, cancellation);
        }

        var proven = await factors.ProveAsync(request, kept, account, code, cancellation);
        if (!proven.Succeeded(out var tried, out var error))
        {
            return error;
        }

        return account.OneTimeSecret is not null && await desk.ReplaceAuthenticatorAsync(way, account, cancellation) is { } refused
            ? refused
            : await desk.CompleteAsync(way, tried, cancellation);
    }

    private async Task<Result<SeeOther>> SendAsync(SignInWay way, KeptStep kept, Result<Step> made, CancellationToken cancellation) =>
        made.Succeeded(out var sent, out var error)
        && (await steps.ChangeAsync(kept, sent, cancellation)).Succeeded(out _, out error)
            ? new SeeOther(way.Call.AddressOf("sign-in/code"))
            : error;
}
