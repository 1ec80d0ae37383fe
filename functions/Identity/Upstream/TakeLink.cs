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

/// <summary>
/// Takes the password of the account to which an e-ID is to be linked. Passwords prove an account here also where they sign nobody in any more:
/// it is how an account of before comes to its e-ID.
/// </summary>
internal sealed class TakeLink(SignInWays ways, FormGuard guard, Steps steps, PasswordDesk passwords, LinkDesk desk, LinkForm form, UpstreamRefusals refusals)
{
    [Function(nameof(TakeLink))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/e-id/link")] HttpRequest request, CancellationToken cancellation)
    {
        var call = PageCall.Of(request);
        if (!(await ways.LookAsync(call, cancellation)).Succeeded(out var way, out var error)
            || !(await guard.ReadAsync(request, cancellation)).Succeeded(out var fields, out error)
            || !(await steps.FindAsync(request, StepKind.Link, cancellation)).Succeeded(out var kept, out error))
        {
            return call.Refuse(error);
        }

        try
        {
            var withPassword = !await desk.IsSignedInAsync(request, kept.Step.Account, cancellation);
            var done = withPassword
                ? await ProveAsync(way, kept, fields[AccountFields.Password.Name], cancellation)
                : await desk.CompleteAsync(way, kept, twoFactors: false, cancellation);
            return done.Succeeded(out var next, out error) ? next : form.Show(way, kept.Step.Account, kept.Step.Identity!, withPassword, error);
        }
        catch (IdentityProviderException failure)
        {
            return await refusals.UnavailableAsync(call, failure, cancellation);
        }
    }

    private async Task<Result<SeeOther>> ProveAsync(SignInWay way, KeptStep kept, string password, CancellationToken cancellation)
    {
        var proven = await passwords.ProveAgainAsync(way.Call.Request, kept.Step.Account, password, AccountFields.Password.Name, cancellation);
        return proven.Succeeded(out var account, out var error) ? await desk.GoOnAsync(way, kept, account, cancellation)
            : error.Definition == IdentityErrors.WrongNumberOrPassword ? IdentityErrors.WrongPassword.With() with { Fields = error.Fields }
            : error;
    }
}
