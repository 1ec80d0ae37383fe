using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Platform.Agencies;

/// <summary>
/// Who answers today for what an agency had to do (<c>kế thừa quyền và nghĩa vụ</c>): itself while it exists, then its successors, theirs after
/// them. Nothing of it is stored with what the agencies do; the registry of the day is asked each time, so a merger needs no moving of records.
/// </summary>
public sealed class AgencySuccession(AgencyRegistry registry, TimeProvider clock)
{
    /// <summary>From so many agencies one office can take over, and so many are followed from one that ended.</summary>
    public const int MostAgencies = 200;

    /// <summary>Those of the agencies for which the office answers; none when the office itself does not exist today.</summary>
    /// <param name="office">The registry id of the agency for which somebody acts.</param>
    /// <param name="agencies">Registry ids.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public ValueTask<IReadOnlyList<string>> AnsweredForAsync(
        string office, IReadOnlyCollection<string> agencies, CancellationToken cancellation) =>
        AnsweredForAsync(office, agencies, clock.GetUtcNow().DateInVietnam(), cancellation);

    /// <summary>Those of the agencies for which the office answered on a day; none when the office itself did not exist on it.</summary>
    /// <param name="office">The registry id of the agency for which somebody acts.</param>
    /// <param name="agencies">Registry ids.</param>
    /// <param name="day">The day, in Vietnam.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async ValueTask<IReadOnlyList<string>> AnsweredForAsync(
        string office, IReadOnlyCollection<string> agencies, DateOnly day, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(agencies);
        if (await AbsenceOfAsync(office, day, cancellation).ConfigureAwait(false) is not null)
        {
            return [];
        }

        var answered = new List<string>();
        foreach (var agency in agencies)
        {
            if (agency == office || await IsHeirAsync(office, agency, day, cancellation).ConfigureAwait(false))
            {
                answered.Add(agency);
            }
        }

        return answered;
    }

    /// <summary>
    /// Who answers for an agency on a day, in the order in which they are named: itself while it exists, else those of its successors that exist,
    /// and the heirs of those that ended too. None when it left nobody.
    /// </summary>
    /// <param name="agency">A registry id.</param>
    /// <param name="day">The day, in Vietnam.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async ValueTask<IReadOnlyList<Agency>> HeirsOfAsync(string agency, DateOnly day, CancellationToken cancellation)
    {
        var heirs = new List<Agency>();
        var followed = new List<string> { agency };
        for (var next = 0; next < followed.Count && next < MostAgencies; next++)
        {
            var found = await registry.WithIdAsync(followed[next], cancellation).ConfigureAwait(false);
            if (found?.ExistsOn(day) is true)
            {
                heirs.Add(found);
            }
            else if (found?.To < day)
            {
                followed.AddRange(found.Successors.Except(followed, StringComparer.Ordinal));
            }
        }

        return heirs;
    }

    /// <summary>Why nobody acts for the office today: it does not exist; null when it does.</summary>
    /// <param name="office">The registry id of the agency for which somebody acts.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public ValueTask<Error?> AbsenceOfAsync(string office, CancellationToken cancellation) =>
        AbsenceOfAsync(office, clock.GetUtcNow().DateInVietnam(), cancellation);

    /// <summary>The office and all from which it took over, itself first; refused when it does not exist today.</summary>
    /// <param name="office">The registry id of the agency for which somebody acts.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async ValueTask<Result<IReadOnlyList<string>>> EstateOfAsync(string office, CancellationToken cancellation)
    {
        var today = clock.GetUtcNow().DateInVietnam();
        if (await AbsenceOfAsync(office, today, cancellation).ConfigureAwait(false) is { } absence)
        {
            return absence;
        }

        var estate = new List<string> { office };
        for (var next = 0; next < estate.Count; next++)
        {
            foreach (var before in await registry.BeforeAsync(estate[next], cancellation).ConfigureAwait(false))
            {
                if (before.To < today && !estate.Contains(before.Id, StringComparer.Ordinal))
                {
                    estate.Add(before.Id);
                }
            }

            if (estate.Count > MostAgencies)
            {
                return PlatformErrors.OfficeTookOverTooMany.With(office, MostAgencies);
            }
        }

        return estate;
    }

    private async ValueTask<Error?> AbsenceOfAsync(string office, DateOnly day, CancellationToken cancellation) =>
        await registry.WithIdAsync(office, cancellation).ConfigureAwait(false) is { } present && present.ExistsOn(day)
            ? null
            : PlatformErrors.OfficeNotInExistence.With(office, IsoDate.TextOf(day));

    private async ValueTask<bool> IsHeirAsync(string office, string agency, DateOnly day, CancellationToken cancellation) =>
        (await HeirsOfAsync(agency, day, cancellation).ConfigureAwait(false)).Any(heir => heir.Id == office);
}
