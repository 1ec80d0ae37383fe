using System.Globalization;
using System.Text;
using EGov.Identity.Accounts;
using EGov.Identity.Accounts.Own;
using EGov.Identity.Pages;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Identity.Upstream.Own;

/// <summary>The page with the e-IDs that sign in with a person's account.</summary>
internal sealed class IdentityForm(FormGuard guard, LocalAccounts local)
{
    /// <summary>The field with the technical id of the one that is to be removed.</summary>
    public const string Field = "tech_id";

    private static readonly Text Title = new("Định danh điện tử", "e-ID");
    private static readonly Text None = new("Chưa có định danh điện tử nào được liên kết.", "No e-ID is linked.");
    private static readonly Text Link = new("Liên kết định danh điện tử", "Link an e-ID");
    private static readonly Text Remove = new("Gỡ liên kết", "Remove");
    private static readonly Text OnlyWay = new("Đây là cách duy nhất để đăng nhập nên không thể gỡ.", "It is the only way in, so it cannot be removed.");
    private static readonly Text Mine = new("Tài khoản của tôi", "My account");
    private static readonly Text Own = new("Của tôi", "My own");
    private static readonly Text Business = new("Doanh nghiệp", "Business");
    private static readonly Text Since = new("từ", "since");

    public HtmlPage Show(Person person, Error? error = null)
    {
        var (call, identities) = (person.Call, person.Account.Identities ?? []);
        var back = $"""<p><a href="{Page.Encode(call.AddressOf(UpstreamChoice.Path))}">{call.Say(Link)}</a></p>""";
        var page = new FormPage(call, guard, error);
        if (identities.Count == 0 || !CanUnlink(person.Account))
        {
            return Page.Of(
                Title,
                call.Language,
                $"""{(identities.Count == 0 ? $"<p>{call.Say(None)}</p>" : $"<ul class=\"list\">{Items(call, identities, pick: false)}</ul><p>{call.Say(OnlyWay)}</p>")}{back}<p><a href="{Page.Encode(call.AddressOf("account"))}">{call.Say(Mine)}</a></p>""",
                error?.Definition.Status ?? 200);
        }

        return page
            .Choose($"<fieldset class=\"choice\"><legend>{call.Say(Title)}</legend>{Items(call, identities, pick: true)}</fieldset>")
            .Field(AccountFields.PresentPassword)
            .Button(Remove)
            .ShowBelow(back)
            .Link(Mine, call.AddressOf("account"))
            .Create(Title, call.AddressOf("account/e-id/unlink"));
    }

    /// <summary>Whether there is another way in than the e-ID provider.</summary>
    private bool CanUnlink(Account account) => local.Allowed && account.Password is not null;

    private static string Items(PageCall call, IReadOnlyList<LinkedIdentity> identities, bool pick)
    {
        var items = new StringBuilder();
        foreach (var (index, identity) in identities.Index())
        {
            var name = identity.Business is { } code ? $"{Business.In(call.Language)} {code}" : Own.In(call.Language);
            var text = Page.Encode($"{name}, {Since.In(call.Language)} {identity.At.DateInVietnam().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
            items.Append(pick
                ? $"""<label><input type="radio" name="{Field}" value="{Page.Encode(identity.TechId)}" required{(index == 0 ? " checked" : string.Empty)}> <span>{text}</span></label>"""
                : $"<li>{text}</li>");
        }

        return items.ToString();
    }
}
