using System.Globalization;
using System.Text;
using EGov.Identity.Accounts.Own;
using EGov.Identity.Clients;
using EGov.Identity.Pages;
using EGov.Identity.Provider.Protocol;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Consents;

/// <summary>Shows a person what they let portals have, so that they can take it back.</summary>
internal sealed class ShowConsents(People people, ConsentDesk consents, ClientDesk clients, ViewReader views, FormGuard guard, AuditTrail trail)
{
    /// <summary>The page below the issuer.</summary>
    internal const string Path = "account/consents";

    private static readonly Text Title = new("Cổng đã cho phép", "Portals that you allowed");
    private static readonly Text None = new("Bạn chưa cho phép cổng nào.", "You have allowed no portal anything.");
    private static readonly Text Since = new("Cho phép lúc", "Allowed at");
    private static readonly Text Withdraw = new("Thu hồi", "Take back");
    private static readonly Text Means = new(
        "Khi thu hồi, cổng không được cấp gì thêm, và sẽ hỏi lại lần đăng nhập sau; mã đã cấp hết hiệu lực trong năm phút.",
        "Once it is taken back, the portal gets nothing more and asks again at the next sign-in; what it was given ends within five minutes.");
    private static readonly Text Mine = new("Tài khoản của tôi", "My account");

    [Function(nameof(ShowConsents))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/account/consents")] HttpRequest request, CancellationToken cancellation)
    {
        if (await people.FindAsync(request, cancellation) is not { } person)
        {
            return People.ToSignIn(request);
        }

        people.Act(person);
        var partition = ConsentLists.PartitionOf(person.Number);
        await trail.RecordReadAsync(request, "consents.list", partition, true, cancellation);
        var rows = await views.ListAsync(ConsentLists.ProjectionName, partition, new ListPosition(string.Empty, Limits.ListLength), cancellation);
        var list = new StringBuilder();
        foreach (var id in rows.Rows.Select(row => row.Id))
        {
            // The view may still have what has just been taken back.
            if (await consents.FindAsync(person.Number, id, cancellation) is { Scopes.Count: > 0 } consent)
            {
                list.Append(await ItemAsync(person.Call, consent, cancellation));
            }
        }

        var call = person.Call;
        return Page.Of(
            Title,
            call.Language,
            $"""
            {(list.Length == 0 ? $"<p>{call.Say(None)}</p>" : $"<p>{call.Say(Means)}</p><ul class=\"list\">{list}</ul>")}
            <p><a href="{Page.Encode(call.AddressOf("account"))}">{call.Say(Mine)}</a></p>
            """);
    }

    private async Task<string> ItemAsync(PageCall call, Consent consent, CancellationToken cancellation)
    {
        var name = await clients.FindAsync(consent.Client, cancellation) is { } client ? call.Say(client.Settings.Name) : Page.Encode(consent.Client);
        var at = consent.GivenAt.InVietnam().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var scopes = string.Concat(consent.Scopes.Select(scope => $"<li>{call.Say(Scopes.MeaningOf(scope))}</li>"));
        return $"""
            <li><strong>{name}</strong>. {call.Say(Since)} {at}<ul>{scopes}</ul>
            <form method="post" action="{Page.Encode(call.AddressOf(WithdrawConsent.Path))}">{guard.FieldOf(call.Request)}<input type="hidden" name="{WithdrawConsent.Client}" value="{Page.Encode(consent.Client)}"><button class="second" aria-label="{call.Say(Withdraw)}: {name}">{call.Say(Withdraw)}</button></form></li>
            """;
    }
}
