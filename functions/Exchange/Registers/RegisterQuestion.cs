using System.Globalization;
using EGov.Exchange.Documents;
using EGov.Exchange.Errors;
using EGov.Exchange.Registers.Numbers;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Exchange.Registers;

/// <summary>Of which register, and of which part of it, is asked.</summary>
/// <param name="Agency">The registry id of the agency that keeps it.</param>
/// <param name="Year">Its year.</param>
/// <param name="From">The first number.</param>
/// <param name="To">The last number.</param>
internal sealed record RegisterQuestion(string Agency, int Year, int From, int To)
{
    /// <summary>The highest number of a register (Annex VI of Decree 30/2020/NĐ-CP has ten digits; no year of an agency has so many).</summary>
    public const int HighestNumber = 99_999_999;

    /// <summary>What tells a list of it from other lists: what the request leaves out depends on day and caller.</summary>
    public string Name => $"{Agency} {Year}";
}

/// <summary>Reads what is asked of registers. An agency's people see its own and those of agencies from which it took over.</summary>
internal sealed class RegisterQuestions(DocumentPolicy policy, TimeProvider clock)
{
    public const string Year = "The year of the register; this year when it is left out.";
    public const string From = "The first number; 1 when it is left out.";
    public const string To = "The last number; the highest when it is left out.";
    public const string Agency = "The registry id of the agency whose register it is: the caller's when it is left out, else one from which that took over.";

    /// <summary>The parameters <c>year</c>, <c>from</c>, <c>to</c> and <c>agency</c>, each with its default.</summary>
    public async Task<Result<RegisterQuestion>> OfAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!(await AgencyOfAsync(request, cancellation)).Succeeded(out var agency, out var error)
            || !YearOf(request).Succeeded(out var year, out error)
            || !NumberOf(request, "from", 1, 1, RegisterQuestion.HighestNumber).Succeeded(out var from, out error)
            || !NumberOf(request, "to", RegisterQuestion.HighestNumber, 1, RegisterQuestion.HighestNumber).Succeeded(out var to, out error))
        {
            return error;
        }

        return from > to
            ? PlatformErrors.InvalidFields.For(ExchangeErrors.InvalidRange.At("to"))
            : new RegisterQuestion(agency, year, from, to);
    }

    /// <summary>The agency that is asked about: the caller's, or one that it took over from. To others there is none.</summary>
    public async Task<Result<string>> AgencyOfAsync(HttpRequest request, CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (!(await policy.ActingAsync(caller, cancellation)).Succeeded(out var own, out var error))
        {
            return error;
        }

        return request.Query["agency"].ToString() is not { Length: > 0 } named ? own
            : await policy.AnswersForAsync(caller, named, cancellation) ? named
            : PlatformErrors.NotFound.With(named);
    }

    private Result<int> YearOf(HttpRequest request) => request.Query["year"].ToString() is not { Length: > 0 } text
        ? clock.GetUtcNow().DateInVietnam().Year
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= OutgoingNumbers.FirstYear and <= OutgoingNumbers.LastYear
            ? year
            : PlatformErrors.InvalidFields.For(ExchangeErrors.YearOutOfRange.At("year", OutgoingNumbers.FirstYear, OutgoingNumbers.LastYear));

    private static Result<int> NumberOf(HttpRequest request, string parameter, int unsaid, int least, int most) =>
        request.Query[parameter].ToString() is not { Length: > 0 } text ? unsaid
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : PlatformErrors.InvalidFields.For(PlatformErrors.FieldNoNumber.At(parameter));
}
