using EGov.Identity.Accounts;
using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.SignIn;

/// <summary>
/// Takes number and password (LoA1). Where the client, an authenticator or an office wants a second factor, it is asked for on the next page.
/// </summary>
internal sealed class TakeSignIn(SignInWays ways, FormGuard guard, PasswordDesk passwords, SignInDesk desk, SignInForm form)
{
    [Function(nameof(TakeSignIn))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/sign-in")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await ways.FindAsync(request, cancellation)).Succeeded(out var way, out var error)
            || !(await guard.ReadAsync(request, cancellation)).Succeeded(out var fields, out error))
        {
            return PageCall.Of(request).Refuse(error);
        }

        var number = AccountFields.NumberIn(fields);
        return (await ProveAsync(way, number, fields[AccountFields.Password.Name], cancellation)).Succeeded(out var next, out error)
            ? next
            : form.Show(way, error, number);
    }

    private async Task<Result<SeeOther>> ProveAsync(SignInWay way, string number, string password, CancellationToken cancellation)
    {
        if (!PersonalNumber.HasShape(number))
        {
            return PlatformErrors.InvalidFields.For(IdentityErrors.NumberShape.At(AccountFields.Number.Name));
        }

        var proven = await passwords.ProveAsync(way.Call.Request, number, password, cancellation);
        return proven.Succeeded(out var account, out var error) ? await desk.GoOnAsync(way, account, cancellation) : error;
    }
}
