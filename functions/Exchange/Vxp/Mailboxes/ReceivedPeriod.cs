using System.Globalization;
using EGov.Exchange.EdXml.Values;
using EGov.Exchange.Errors;
using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Exchange.Vxp.Mailboxes;

/// <summary>From when to when something came into a mailbox, both included.</summary>
internal sealed record ReceivedPeriod(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>The longest one in days.</summary>
    public const int MostDays = 366;

    private const int DefaultDays = 31;
    private const string FromName = "fromDate";
    private const string ToName = "toDate";

    private static readonly string[] Formats = ["dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy"];

    /// <summary>Whether the call asks for a period at all.</summary>
    public static bool IsAsked(VxpCall call) => call.Headers.FindAny(FromName, ToName) is not null;

    /// <summary>The period that the call asks for; without a beginning the month before its end.</summary>
    /// <param name="call">The call.</param>
    /// <param name="now">The end where it names none.</param>
    public static Result<ReceivedPeriod> Of(VxpCall call, DateTimeOffset now)
    {
        if (!Read(call, FromName, new TimeOnly(0, 0)).Succeeded(out var from, out var error)
            || !Read(call, ToName, new TimeOnly(23, 59, 59)).Succeeded(out var to, out error))
        {
            return error;
        }

        var end = to.Moment ?? now;
        var begin = from.Moment ?? end.AddDays(-DefaultDays);
        return begin <= end && end - begin <= TimeSpan.FromDays(MostDays) ? new ReceivedPeriod(begin, end) : ExchangeErrors.PeriodTooLong.With(MostDays);
    }

    private static Result<Written> Read(VxpCall call, string name, TimeOnly otherwise)
    {
        if (call.Headers.Find(name) is not { } text)
        {
            return new Written(null);
        }

        return DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && EdXmlDates.IsSound(DateOnly.FromDateTime(local))
            ? new Written(VietnamTime.At(DateOnly.FromDateTime(local), text.Length == Formats[1].Length ? otherwise : TimeOnly.FromDateTime(local)))
            : ExchangeErrors.WrongParameter.With(name, text);
    }

    private readonly record struct Written(DateTimeOffset? Moment);
}
