using EGov.Identity.Pages;
using EGov.Identity.Sessions;
using EGov.Platform.Access;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.SignIn;

/// <summary>Ends the session of this browser. A form of another page is answered with the question whether the person means it.</summary>
internal sealed class SignOut(FormGuard guard, SessionDesk sessions, SignOutForm form, ClientAddress addresses)
{
    [Function(nameof(SignOut))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/sign-out")] HttpRequest request, CancellationToken cancellation)
    {
        var call = PageCall.Of(request);
        var present = await sessions.FindAsync(request, cancellation);
        if (!(await guard.ReadAsync(request, cancellation)).Succeeded(out _, out _))
        {
            return form.Show(call, present is not null);
        }

        if (present is not null)
        {
            request.ActAs(new Caller(present.Session.Account, [Callers.Citizen], null), addresses);
            await sessions.EndAsync(present.Id, SessionEnd.SignedOut, present.Session.Account, cancellation);
        }

        sessions.Forget(request.HttpContext.Response);
        return new SeeOther(call.AddressOf("sign-out"));
    }
}

/// <summary>The page that asks whether to sign out, or says that it is done.</summary>
internal sealed class SignOutForm(FormGuard guard)
{
    private static readonly Text Title = new("Đăng xuất", "Sign out");
    private static readonly Text Ask = new("Bạn muốn đăng xuất khỏi tất cả dịch vụ trên trình duyệt này?", "Do you want to sign out of all services in this browser?");
    private static readonly Text Done = new("Đã đăng xuất", "Signed out");
    private static readonly Text SignInAgain = new("Đăng nhập", "Sign in");

    public HtmlPage Show(PageCall call, bool signedIn) => signedIn
        ? new FormPage(call, guard).Say(Ask).Button(Title).Create(Title, call.AddressOf("sign-out"))
        : Page.Of(Done, call.Language, $"""<p class="done" role="status">{call.Say(Done)}.</p><p><a href="{Page.Encode(call.AddressOf("sign-in"))}">{call.Say(SignInAgain)}</a></p>""");
}
