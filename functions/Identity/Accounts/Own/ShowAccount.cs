using System.Globalization;
using EGov.Identity.Messages;
using EGov.Identity.Pages;
using EGov.Identity.Upstream;
using EGov.Identity.Provider.Consents;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Own;

/// <summary>Shows a person their account: who they are here, their contacts and offices, and what they can change.</summary>
internal sealed class ShowAccount(
    People people, UpstreamChoice upstream, LocalAccounts local, IAgencyRegistry agencies, FormGuard guard, AuditTrail trail, TimeProvider clock)
{
    private static readonly Text Title = new("Tài khoản của tôi", "My account");
    private static readonly Text Number = new("Số định danh", "Number");
    private static readonly Text FullName = new("Họ và tên", "Full name");
    private static readonly Text Phone = new("Điện thoại", "Telephone");
    private static readonly Text Email = new("Thư điện tử", "E-mail");
    private static readonly Text Proof = new("Mức xác minh danh tính", "Proof of identity");
    private static readonly Text SecondFactor = new("Ứng dụng xác thực", "Authenticator");
    private static readonly Text Present = new("đã bật", "on");
    private static readonly Text Absent = new("chưa bật", "off");
    private static readonly Text Passkeys = new("Khóa truy cập, thêm ngày", "Passkeys, added on");
    private static readonly Text Identity = new("Định danh điện tử", "e-ID");
    private static readonly Text Linked = new("đã liên kết", "linked");
    private static readonly Text NotLinked = new("chưa liên kết", "not linked");
    private static readonly Text Offices = new("Chức vụ", "Offices");
    private static readonly Text SignOut = new("Đăng xuất", "Sign out");

    private static readonly (string Path, Text Name)[] Changes =
    [
        ("account/password", new("Đổi mật khẩu", "Change the password")),
        ("account/contact", new("Đổi liên hệ", "Change a contact")),
        ("account/authenticator", new("Ứng dụng xác thực", "Authenticator")),
        ("account/passkeys", new("Khóa truy cập", "Passkeys")),
        ("account/e-id", Identity),
        (ShowConsents.Path, new("Cổng đã cho phép", "Portals that you allowed")),
        ("sessions", new("Các phiên đăng nhập", "Sessions")),
    ];

    private static readonly Text[] Proofs =
    [
        new("Mức 0: tự khai; bộ phận một cửa xác minh bằng thẻ căn cước", "0: as stated by yourself; a one-stop counter confirms it by your identity card"),
        new("Mức 1: theo dữ liệu dân cư", "1: by the register of residents"),
        new("Mức 2: trực tiếp hoặc bằng chip của thẻ", "2: in person or by the chip of the card"),
    ];

    [Function(nameof(ShowAccount))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/account")] HttpRequest request, CancellationToken cancellation)
    {
        if (await people.FindAsync(request, cancellation) is not { } person)
        {
            return People.ToSignIn(request);
        }

        people.Act(person);
        await trail.RecordReadAsync(request, "account.read", Account.AggregateId(person.Number), true, cancellation);
        var (call, account) = (person.Call, person.Account);
        var links = string.Concat(Changes.Where(change => IsOffered(change.Path, account)).Select(change => $"""<li><a href="{Page.Encode(call.AddressOf(change.Path))}">{call.Say(change.Name)}</a></li>"""));
        return new FormPage(call, guard)
            .Show($"<dl>{Line(call, Number, PersonalNumber.Shortened(account.Number))}{Line(call, FullName, account.FullName)}")
            .Show(account.Phone is { } phone ? Line(call, Phone, new Contact(MessageChannel.Phone, phone).Shortened()) : string.Empty)
            .Show(account.Email is { } email ? Line(call, Email, new Contact(MessageChannel.Email, email).Shortened()) : string.Empty)
            .Show(Line(call, Proof, Proofs[account.IdentityProof].In(call.Language)))
            .Show($"{Line(call, SecondFactor, (account.OneTimeSecret is null ? Absent : Present).In(call.Language))}")
            .Show(account.Passkeys is { Count: > 0 } passkeys ? Line(call, Passkeys, string.Join(", ", passkeys.Select(passkey => $"{passkey.At.DateInVietnam():yyyy-MM-dd}"))) : string.Empty)
            .Show($"{(upstream.IsThere ? Line(call, Identity, (account.Identities is { Count: > 0 } ? Linked : NotLinked).In(call.Language)) : string.Empty)}</dl>")
            .Show(await OfficesAsync(call, account, cancellation))
            .Show($"""<ul class="list">{links}</ul>""")
            .Button(SignOut)
            .Create(Title, call.AddressOf("sign-out"));
    }

    /// <summary>What would only answer why it is not there is not offered.</summary>
    private bool IsOffered(string path, Account account) => path switch
    {
        "account/password" => local.Allowed && account.Password is not null,
        "account/authenticator" => account.Password is not null,
        "account/passkeys" => local.Allowed,
        "account/e-id" => upstream.IsThere,
        _ => true,
    };

    private static string Line(PageCall call, Text name, string value) => $"<dt>{call.Say(name)}</dt><dd>{Page.Encode(value)}</dd>";

    private async Task<string> OfficesAsync(PageCall call, Account account, CancellationToken cancellation)
    {
        var lines = new List<string>();
        foreach (var office in account.OfficesOn(clock.GetUtcNow().DateInVietnam()))
        {
            var agency = (await agencies.FindAsync(office.Agency, cancellation))?.Name.In(call.Language) ?? office.Agency;
            var until = office.Until is { } last ? string.Create(CultureInfo.InvariantCulture, $" ({office.From:yyyy-MM-dd} – {last:yyyy-MM-dd})") : string.Empty;
            lines.Add($"<li>{Page.Encode(office.Title)}, {Page.Encode(agency)}{until}</li>");
        }

        return lines.Count == 0 ? string.Empty : $"<h2>{call.Say(Offices)}</h2><ul class=\"list\">{string.Concat(lines)}</ul>";
    }
}
