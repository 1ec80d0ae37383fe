using System.Globalization;
using EGov.Identity.Pages;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGov.Local.Identity;

/// <summary>
/// <c>GET /dev/outbox</c>, and <c>/dev/outbox.json</c> for programs: what would have been sent to people. Only the one-machine edition has it,
/// over loopback and under a name of this machine: a foreign name that was made to lead here is another site, whose page could read the answer.
/// </summary>
internal static class OutboxPage
{
    internal const string Route = "/dev/outbox";

    private static readonly Text Title = new("Hộp thư đi", "Outbox");
    private static readonly Text Empty = new("Chưa có tin nào.", "There are no messages.");

    /// <param name="endpoints">Where it is added.</param>
    /// <param name="outbox">What is kept; asked for when somebody looks.</param>
    internal static void Map(IEndpointRouteBuilder endpoints, Func<OutboxMessages> outbox)
    {
        endpoints.MapGet(Route, async http =>
        {
            if (ThisMachine.Admits(http))
            {
                var messages = await outbox().ListAsync(http.RequestAborted);
                await Page.Of(Title, http.Request.LanguageOf(), Show(messages, http.Request.LanguageOf())).ExecuteAsync(http);
            }
        });
        endpoints.MapGet($"{Route}.json", async http =>
        {
            if (ThisMachine.Admits(http))
            {
                http.Response.Headers.CacheControl = "no-store";
                var messages = await outbox().ListAsync(http.RequestAborted);
                await http.Response.WriteAsJsonAsync(messages.Select(OutboxItem.Of), PlatformJson.Options, http.RequestAborted);
            }
        });
    }

    private static string Show(IReadOnlyList<OutboxDocument> messages, Language language) => messages.Count == 0
        ? $"<p>{Page.Encode(Empty.In(language))}</p>"
        : $"""<ul class="list">{string.Concat(messages.Select(Show))}</ul>""";

    private static string Show(OutboxDocument kept)
    {
        var at = kept.At.InVietnam().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return $"""<li><p class="hint">{at} → {Page.Encode(kept.Message.To.Address)}</p><p>{Page.Encode(kept.Message.Text)}</p></li>""";
    }

    /// <param name="Channel">Email or phone.</param>
    private sealed record OutboxItem(DateTimeOffset At, string Channel, string To, string Subject, string Text)
    {
        internal static OutboxItem Of(OutboxDocument kept) => new(
            kept.At.InVietnam(),
            kept.Message.To.Channel is EGov.Identity.Messages.MessageChannel.Email ? "email" : "phone",
            kept.Message.To.Address,
            kept.Message.Subject,
            kept.Message.Text);
    }
}
