using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using EGov.Platform.Aggregates;

namespace EGov.Cabinet.PaperSessions;

/// <summary>
/// That a state secret was dealt with in a session on paper (<c>phiên họp giấy</c>): the number of what was submitted and the day, and nothing else,
/// for nothing else of a secret may be here.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Body">The body.</param>
/// <param name="Number">Number and notation.</param>
/// <param name="HeldOn">The day.</param>
internal sealed partial record PaperSession(string Id, string Body, string Number, DateOnly HeldOn, DateTimeOffset At, string By)
    : IAggregateState<PaperSession, PaperSessionEvent>
{
    public static string Kind => "paper";

    public static string AggregateId(string id) => $"{Kind}-{id}";

    /// <summary>The id of what has this number in this year: so a number is registered once.</summary>
    public static string IdOf(string body, string number, int year) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{body}\n{year}\n{number.ToUpperInvariant()}"))).AsSpan(0, 16));

    /// <summary>Whether the text is a number and notation, with no room for words.</summary>
    public static bool IsNumber(string text) => NumberShape().IsMatch(text);

    public static PaperSession Fold(PaperSession? state, PaperSessionEvent happened) => (state, happened) switch
    {
        (null, PaperSessionRegistered registered) => new(registered.Id, registered.Body, registered.Number, registered.HeldOn, registered.At, registered.By),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} does not come now."),
    };

    [GeneratedRegex(@"\A[0-9]{1,6}(/[0-9]{4})?(/[\p{L}0-9]{1,12}(-[\p{L}0-9]{1,12}){0,3})?\z")]
    private static partial Regex NumberShape();
}

/// <summary>What happens to the register of paper sessions.</summary>
internal abstract record PaperSessionEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>One was registered.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Body">The body.</param>
/// <param name="Number">Number and notation.</param>
/// <param name="HeldOn">The day.</param>
[EventType("vn.egov.cabinet.paper.registered.v1", Private = ["number"])]
internal sealed record PaperSessionRegistered(DateTimeOffset At, string By, string Id, string Body, string Number, DateOnly HeldOn) : PaperSessionEvent(At, By);
