using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Identity.SignIn;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Recovery;

/// <summary>Sends a code to the verified contact of the account of a number. The answer is the same when there is none.</summary>
internal sealed class TakeRecovery(SignInWays ways, FormGuard guard, RecoveryDesk desk, RecoveryForm form)
{
    [Function(nameof(TakeRecovery))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/recover")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await ways.FindAsync(request, cancellation)).Succeeded(out var way, out var error)
            || !(await guard.ReadAsync(request, cancellation)).Succeeded(out var fields, out error))
        {
            return PageCall.Of(request).Refuse(error);
        }

        var number = AccountFields.NumberIn(fields);
        error = PersonalNumber.HasShape(number)
            ? await desk.BeginAsync(way, number, cancellation)
            : PlatformErrors.InvalidFields.For(IdentityErrors.NumberShape.At(AccountFields.Number.Name));
        return error is null ? new SeeOther(way.Call.AddressOf("recover/code")) : form.Show(way, error, number);
    }
}
