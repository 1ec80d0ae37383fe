using EGov.Identity.Pages;
using EGov.Platform.Results;

namespace EGov.Identity.Upstream;

/// <summary>
/// What leads to the e-ID provider from a page: a link, since a form may lead on to no other site than the page's policy names, and going there
/// changes nothing here.
/// </summary>
internal static class UpstreamButton
{
    private static readonly Text Label = new("Đăng nhập bằng tài khoản định danh điện tử", "Sign in with your electronic identity account");
    private static readonly Text Again = new("Thử lại", "Try again");
    private static readonly Text Or = new("Hoặc bằng mật khẩu của hệ thống này", "Or with a password of this system");

    /// <summary>The button.</summary>
    public static string Html(PageCall call) =>
        $"""<p><a class="button" href="{Page.Encode(call.AddressOf(UpstreamChoice.Path))}">{call.Say(Label)}</a></p>""";

    /// <summary>The button above a form for passwords.</summary>
    public static string HtmlBeforeForm(PageCall call) => $"{Html(call)}<h2>{call.Say(Or)}</h2>";

    /// <summary>A link back to where people begin to sign in; what they were about to do is kept.</summary>
    public static string AgainHtml(PageCall call) => $"""<p><a href="{Page.Encode(call.AddressOf("sign-in"))}">{call.Say(Again)}</a></p>""";
}
