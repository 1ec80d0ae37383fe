using EGov.Identity.Credentials;
using EGov.Identity.Pages;
using EGov.Identity.SignIn;
using EGov.Platform.Access;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Registration;

/// <summary>Takes the code of somebody who registers and makes the account, or sends another code.</summary>
internal sealed class TakeRegistrationCode(
    SignInWays ways, FormGuard guard, Steps steps, SecondFactors factors, RegistrationDesk desk, RegistrationForm form)
{
    [Function(nameof(TakeRegistrationCode))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/register/code")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await ways.FindAsync(request, cancellation)).Succeeded(out var way, out var error)
            || !(await guard.ReadAsync(request, cancellation)).Succeeded(out var fields, out error)
            || !(await steps.FindAsync(request, StepKind.Register, cancellation)).Succeeded(out var kept, out error))
        {
            return PageCall.Of(request).Refuse(error);
        }

        if (fields.Find(AccountFields.Send) is not null)
        {
            return await SendAsync(way, kept, cancellation) is { } unsent
                ? form.ShowCode(way, kept.Step, unsent)
                : new SeeOther(way.Call.AddressOf("register/code"));
        }

        return (await factors.ProveAsync(request, kept, null, fields[AccountFields.Code.Name], cancellation)).Succeeded(out var proven, out error)
            && (error = await desk.CompleteAsync(way, proven, cancellation)) is null
                ? RegistrationForm.ShowDone(way)
                : form.ShowCode(way, kept.Step, error);
    }

    private async Task<Error?> SendAsync(SignInWay way, KeptStep kept, CancellationToken cancellation) =>
        (await desk.SendAsync(way, kept.Step, cancellation)).Succeeded(out var sent, out var error)
        && (await steps.ChangeAsync(kept, sent, cancellation)).Succeeded(out _, out error)
            ? null
            : error;
}
