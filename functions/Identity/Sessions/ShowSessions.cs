using System.Globalization;
using System.Text;
using EGov.Identity.Accounts.Own;
using EGov.Identity.Pages;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Sessions;

/// <summary>Shows a person where they are signed in, so that they can end what they do not know.</summary>
internal sealed class ShowSessions(People people, SessionDesk sessions, ViewReader views, FormGuard guard, AuditTrail trail)
{
    private static readonly Text Title = new("Các phiên đăng nhập", "Sessions");
    private static readonly Text This = new("phiên này", "this one");
    private static readonly Text Unknown = new("Trình duyệt không rõ", "Unknown browser");
    private static readonly Text Since = new("Đăng nhập lúc", "Signed in at");
    private static readonly Text End = new("Kết thúc", "End");
    private static readonly Text EndOthers = new("Kết thúc mọi phiên khác", "End all others");
    private static readonly Text Mine = new("Tài khoản của tôi", "My account");

    [Function(nameof(ShowSessions))]
    [Allow(Callers.Anyone)]
    [Query(PageCall.LocalesParameter, PageCall.LocalesMeaning)]
    public async Task<Results<HtmlPage, SeeOther>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/sessions")] HttpRequest request, CancellationToken cancellation)
    {
        if (await people.FindAsync(request, cancellation) is not { } person)
        {
            return People.ToSignIn(request);
        }

        people.Act(person);
        await trail.RecordReadAsync(request, "sessions.list", SessionList.PartitionOf(person.Number), true, cancellation);
        var call = person.Call;
        var list = new StringBuilder();
        foreach (var (id, session) in await OpenAsync(person, cancellation))
        {
            list.Append(Item(call, id, session, id == person.SignedIn.Id));
        }

        return new FormPage(call, guard)
            .Show($"""<ul class="list">{list}</ul>""")
            .Button(EndOthers)
            .Link(Mine, call.AddressOf("account"))
            .Create(Title, call.AddressOf("sessions/end"));
    }

    /// <summary>Those that are open now, this one first: the view may not have it yet, and may still have what has just ended.</summary>
    private async Task<IReadOnlyList<(string Id, Session Session)>> OpenAsync(Person person, CancellationToken cancellation)
    {
        var rows = await views.ListAsync(
            SessionList.ProjectionName, SessionList.PartitionOf(person.Number), new ListPosition(string.Empty, Limits.ListLength), cancellation);
        var open = new List<(string, Session)> { (person.SignedIn.Id, person.SignedIn.Session) };
        foreach (var id in rows.Rows.Select(row => PlatformJson.Read<SessionRow>(row.Content).Session.Id).Where(id => id != person.SignedIn.Id))
        {
            if (await sessions.FindAsync(id, cancellation) is { } found)
            {
                open.Add((id, found.Session));
            }
        }

        return open;
    }

    private string Item(PageCall call, string id, Session session, bool isThis)
    {
        var browser = Page.Encode(BrowserName.Of(session.Agent) ?? Unknown.In(call.Language));
        var at = session.AuthenticatedAt.InVietnam().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var end = isThis
            ? $" ({call.Say(This)})"
            : $"""
                <form method="post" action="{Page.Encode(call.AddressOf("sessions/end"))}">{guard.FieldOf(call.Request)}<input type="hidden" name="session" value="{id}"><button class="second" aria-label="{call.Say(End)}: {browser}, {at}">{call.Say(End)}</button></form>
                """;
        return $"<li>{browser}. {call.Say(Since)} {at}, LoA{session.Level}{end}</li>";
    }
}
