using EGov.Identity.Credentials;
using EGov.Identity.Pages;
using EGov.Identity.SignIn;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Recovery;

/// <summary>Takes the code and the new password of somebody who forgot the old one.</summary>
internal sealed class TakeRecoveryCode(
    SignInWays ways, FormGuard guard, Steps steps, SecondFactors factors, AccountDesk accounts, RecoveryDesk desk, RecoveryForm form)
{
    [Function(nameof(TakeRecoveryCode))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<HtmlPage> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/recover/code")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await ways.FindAsync(request, cancellation)).Succeeded(out var way, out var error)
            || !(await guard.ReadAsync(request, cancellation)).Succeeded(out var fields, out error)
            || !(await steps.FindAsync(request, StepKind.Recover, cancellation)).Succeeded(out var kept, out error))
        {
            return PageCall.Of(request).Refuse(error);
        }

        return await TakeAsync(way, kept, fields, cancellation) is { } refused ? form.ShowCode(way, refused) : RecoveryForm.ShowDone(way);
    }

    private async Task<Error?> TakeAsync(SignInWay way, KeptStep kept, FormFields fields, CancellationToken cancellation)
    {
        if (AccountFields.FaultsOf(fields, kept.Step.Account, null).ToList() is { Count: > 0 } faults)
        {
            return PlatformErrors.InvalidFields.For(faults);
        }

        var owner = await accounts.FindAsync(kept.Step.Account, cancellation);
        var proven = await factors.ProveAsync(way.Call.Request, kept, owner, fields[AccountFields.Code.Name], cancellation);
        return proven.Succeeded(out var tried, out var error)
            ? await desk.CompleteAsync(way, tried, AccountFields.PasswordIn(fields), cancellation)
            : error;
    }
}
