using EGov.Identity.Pages;
using EGov.Identity.SignIn;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Registration;

/// <summary>Takes what somebody who registers says of themselves, and sends a code to their contact. The answer tells of no account.</summary>
internal sealed class TakeRegistration(SignInWays ways, FormGuard guard, RegistrationDesk desk, RegistrationForm form, TimeProvider clock)
{
    [Function(nameof(TakeRegistration))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.InteractionParameter, PageCall.InteractionMeaning)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/register")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await ways.FindAsync(request, cancellation)).Succeeded(out var way, out var error)
            || !(await guard.ReadAsync(request, cancellation)).Succeeded(out var fields, out error))
        {
            return PageCall.Of(request).Refuse(error);
        }

        return RegistrationData.Of(fields, clock.GetUtcNow().DateInVietnam()).Succeeded(out var data, out error)
            && (error = await desk.BeginAsync(way, data, cancellation)) is null
                ? new SeeOther(way.Call.AddressOf("register/code"))
                : form.Show(way, error, fields);
    }
}
