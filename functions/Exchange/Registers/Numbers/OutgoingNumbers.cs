using System.Globalization;
using EGov.Exchange.Errors;
using EGov.Platform.Calendar;
using EGov.Platform.Claims;
using EGov.Platform.Results;

namespace EGov.Exchange.Registers.Numbers;

/// <summary>
/// Numbers what agencies issue, without gaps from the first of January to the last of December (Decree 30/2020/NĐ-CP, article 15). Taken as the last
/// step before a document is signed by the agency; a number that comes to nothing stays listed as void.
/// </summary>
internal sealed class OutgoingNumbers(YearSchemes schemes, GaplessRegister register, TimeProvider clock)
{
    /// <summary>The longest reason of a void number, so that a page of numbers stays within a document.</summary>
    public const int LongestReason = 200;

    /// <summary>The first year of which there are registers.</summary>
    public const int FirstYear = 2000;

    /// <summary>The last one.</summary>
    public const int LastYear = 2100;

    /// <summary>The document's number and notation; asked again, the same.</summary>
    /// <param name="agency">The registry id of the agency that issues it.</param>
    /// <param name="kind">Its kind by name or key: <c>Quyết định</c>.</param>
    /// <param name="year">The year in which it is issued; the same when asked again.</param>
    /// <param name="requester">Whose the number is: the id of the outgoing document.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="unit">The abbreviation of the unit that drafted it, for a kind whose notation names it; null where none is named.</param>
    /// <returns>The number; or that there is no such kind, that the unit or the notation is too long, or that the number was declared void.</returns>
    public async Task<Result<OutgoingNumber>> TakeAsync(
        string agency, string kind, int year, string requester, CancellationToken cancellation, string? unit = null)
    {
        if (DocumentKinds.Find(kind, Today) is not { } known)
        {
            return ExchangeErrors.UnknownKind.With(kind);
        }

        if (year is < FirstYear or > LastYear)
        {
            return ExchangeErrors.YearOutOfRange.With(FirstYear, LastYear);
        }

        if (unit is not null && !Notations.IsAbbreviation(unit))
        {
            return ExchangeErrors.InvalidUnitMark.With(unit, Notations.LongestPart);
        }

        var scheme = await schemes.FindAsync(agency, year, cancellation);
        if (Notations.Of(scheme.Of(known), known, scheme.Abbreviation, unit) is { Length: > Notations.Longest } tooLong)
        {
            return ExchangeErrors.NotationTooLong.With(tooLong, Notations.Longest);
        }

        scheme = await schemes.FixAsync(agency, year, cancellation);
        var series = scheme.Of(known);
        var notation = Notations.Of(series, known, scheme.Abbreviation, unit);
        var taken = await register.TakeAsync(SeriesOf(agency, series.Key, year), requester, notation, cancellation);
        var number = new OutgoingNumber(series.Key, taken.Number, taken.Note ?? notation);
        return taken.Void is { } reason ? ExchangeErrors.NumberIsVoid.With(number.Code, reason) : number;
    }

    /// <summary>Declares the document's number void: it stays listed with the reason, and is never given again. May be repeated.</summary>
    /// <param name="agency">The registry id of the agency.</param>
    /// <param name="kind">The kind with which the number was taken.</param>
    /// <param name="year">The year with which it was taken.</param>
    /// <param name="requester">Whose it is.</param>
    /// <param name="reason">Why, in at most <see cref="LongestReason"/> characters.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>True; or that there is no such kind, no number, no reason or too long a one.</returns>
    public async Task<Result<bool>> VoidAsync(
        string agency, string kind, int year, string requester, string reason, CancellationToken cancellation)
    {
        if (DocumentKinds.Find(kind, Today) is not { } known)
        {
            return ExchangeErrors.UnknownKind.With(kind);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return ExchangeErrors.ReasonMissing.With();
        }

        if (reason.Length > LongestReason)
        {
            return ExchangeErrors.ReasonTooLong.With(LongestReason);
        }

        // Without a fixed scheme no number of the year was taken.
        return await schemes.FindFixedAsync(agency, year, cancellation) is { } scheme
            && await register.VoidAsync(SeriesOf(agency, scheme.Of(known).Key, year), requester, reason, cancellation)
                ? true
                : ExchangeErrors.NoNumberTaken.With(requester, year);
    }

    /// <summary>The numbers of a series in a year, in their order, void ones among them.</summary>
    /// <param name="agency">The registry id of the agency.</param>
    /// <param name="series">The key of the series.</param>
    /// <param name="year">The year.</param>
    /// <param name="from">The first number, counted from 1.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<IReadOnlyList<RegisteredNumber>> ListAsync(
        string agency, string series, int year, int from, int limit, CancellationToken cancellation) =>
        register.ListAsync(SeriesOf(agency, series, year), from, limit, cancellation);

    private DateOnly Today => clock.GetUtcNow().DateInVietnam();

    private static string SeriesOf(string agency, string series, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"outgoing-{agency}-{series}-{year}");
}
