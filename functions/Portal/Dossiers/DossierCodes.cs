using System.Globalization;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Claims;

namespace EGov.Portal.Dossiers;

/// <summary>Gives dossier codes. An ordinal may be skipped, never given twice.</summary>
internal sealed class DossierCodes(NumberRegister register, AggregateStore<Dossier, DossierEvent> dossiers) : IClaimedAggregates
{
    /// <summary>Longer than the claim that says who asks: as long as that stands, its number does.</summary>
    private static readonly TimeSpan NumberKept = IdempotencyClaims.KeptFor + TimeSpan.FromDays(1);

    public string Kind => Dossier.Kind;

    /// <summary>The code for a requester, the same each time it asks.</summary>
    /// <param name="prefix">The code of the agency that receives the dossier (<see cref="PrefixOf"/>).</param>
    /// <param name="received">When the application came; its day's form of codes counts.</param>
    /// <param name="requester">Who asks for a code.</param>
    /// <param name="repeated">Whether the requester may have a code already, perhaps of a release that wrote codes in another form.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string> TakeAsync(string prefix, DateTimeOffset received, string requester, bool repeated, CancellationToken cancellation)
    {
        var day = received.DateInVietnam();
        var ordinal = await register.TakeAsync(SeriesOf(prefix, day), requester, cancellation, NumberKept, likelyNew: !repeated);
        var first = FirstRelease(prefix, day, ordinal);
        return repeated && await dossiers.FindAsync(Dossier.AggregateId(first), cancellation) is not null
            ? first
            : DossierCodeFormat.On(day).Format(prefix, day, ordinal);
    }

    /// <summary>What the receiver's codes of a day begin with.</summary>
    /// <exception cref="InvalidOperationException">Neither the agency nor one above it has a code.</exception>
    public static string PrefixOf(Receiver receiver, DateTimeOffset received)
    {
        var day = received.DateInVietnam();
        return DossierCodeFormat.On(day).PrefixOf(receiver.Line, day)
            ?? throw new InvalidOperationException($"The agency {receiver.Agency.Id} has no code on {day:yyyy-MM-dd}.");
    }

    /// <summary>Without a number there is no code, and without a code no dossier: the number comes first.</summary>
    public async Task<bool> ExistsAsync(Reservation reserved, CancellationToken cancellation)
    {
        if (reserved.Subject?.Within is not { } prefix)
        {
            return true; // where to look is not known
        }

        var day = reserved.At.DateInVietnam();
        if (await register.FindAsync(SeriesOf(prefix, day), reserved.Id, cancellation) is not { } ordinal)
        {
            return false;
        }

        var code = DossierCodeFormat.On(day).Format(prefix, day, ordinal);
        return await dossiers.FindAsync(Dossier.AggregateId(code), cancellation) is not null
            || await dossiers.FindAsync(Dossier.AggregateId(FirstRelease(prefix, day, ordinal)), cancellation) is not null;
    }

    private static string SeriesOf(string prefix, DateOnly day) => $"{prefix}-{DateOf(day)}";

    /// <summary>Release 0.1.0 had one form of codes for every day.</summary>
    private static string FirstRelease(string prefix, DateOnly day, long ordinal) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}-{DateOf(day)}-{ordinal:0000}");

    private static string DateOf(DateOnly day) => day.ToString("yyMMdd", CultureInfo.InvariantCulture);
}
