using EGov.Exchange.Errors;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Exchange.Systems.Units;

/// <summary>
/// Lets agencies' systems keep the units below their own agency. What a system says is decided and kept as the unit's events first and written into
/// the registry then; a request that was cut between the two is made whole by its repeat, which changes nothing else.
/// </summary>
internal sealed class UnitDesk(
    AggregateStore<Unit, UnitEvent> units, AgencyRegistry registry, AgencyImport import, AgencySuccession succession, SystemDesk systems, TimeProvider clock)
{
    /// <summary>Registers a unit, or takes its new name, place or contact.</summary>
    /// <param name="system">The system that says so.</param>
    /// <param name="request">What it says.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The agency as the registry has it now.</returns>
    public async Task<Result<Agency>> RegisterAsync(ConnectedSystem system, UnitRequest request, CancellationToken cancellation)
    {
        if (request.Wrong() is { } wrong)
        {
            return wrong;
        }

        if (CodeOf(request.Code!.Trim()) is not { } code)
        {
            return ExchangeErrors.UnitCode.With(request.Code);
        }

        if (!await IsOwnCodeAsync(system, code, cancellation))
        {
            return ExchangeErrors.ForeignUnitCode.With(request.Code, system.Agency);
        }

        if (await ParentAsync(system, request.ParentCode, cancellation) is not { } parent || parent.Id == code.ToString())
        {
            return ExchangeErrors.ForeignUnitParent.With(request.ParentCode ?? string.Empty, system.Agency);
        }

        var (id, now) = (code.ToString(), clock.GetUtcNow());
        var (details, present) = (request.Under(parent.Id), await units.FindAsync(Unit.AggregateId(id), cancellation));
        if (present is null && await KnownAsync(id, cancellation) is { } known)
        {
            // Systems send all of their units at each start; those that are in the registry as they say want nothing.
            return known.Name.Vi == details.Name && known.Parent == details.Parent ? known : ExchangeErrors.UnitOfRegistry.With(details.Code);
        }

        var first = new UnitRegistered(now, system.Id, id, system.Agency, details);
        var planned = present?.State.Register(system.Agency, details, now, system.Id) ?? new UnitEvent[] { first };
        if (!planned.Succeeded(out var events, out var error)
            || (error = await WriteAsync(events.Aggregate(present?.State, Unit.Fold)!, code, parent.Kind, dryRun: true, cancellation)) is not null)
        {
            return error;
        }

        var kept = present is null
            ? await units.CreateAsync(Unit.AggregateId(id), [first], cancellation)
            : await units.ChangeAsync(present.Id, null, unit => unit.Register(system.Agency, details, now, system.Id), cancellation);
        return kept.Succeeded(out var unit, out error) && (error = await WriteAsync(unit.State, code, parent.Kind, dryRun: false, cancellation)) is null
            ? (await KnownAsync(id, cancellation))!
            : error!;
    }

    /// <summary>Ends a unit that a system of the same agency registered and that has none below it.</summary>
    /// <param name="system">The system that says so.</param>
    /// <param name="text">The unit's code in either scheme.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The agency with its last day.</returns>
    public async Task<Result<Agency>> DeleteAsync(ConnectedSystem system, string text, CancellationToken cancellation)
    {
        if (CodeOf(text.Trim()) is not { } code
            || await KnownAsync(code.ToString(), cancellation) is not { } known
            || !await systems.IsBelowAsync(known.Id, system.Agency, cancellation))
        {
            return ExchangeErrors.UnknownUnit.With(text);
        }

        if (await units.FindAsync(Unit.AggregateId(known.Id), cancellation) is not { } present)
        {
            return ExchangeErrors.UnitOfRegistry.With(text);
        }

        var now = clock.GetUtcNow();
        if ((await registry.ListAsync(new(known.Id, null, now.DateInVietnam(), string.Empty), string.Empty, 1, cancellation)).Agencies.Count > 0)
        {
            return ExchangeErrors.UnitHasUnits.With(text);
        }

        var ended = await units.ChangeAsync(present.Id, null, unit => unit.End(system.Agency, now, system.Id), cancellation);
        if (!ended.Succeeded(out var unit, out var error))
        {
            return error;
        }

        var parent = await registry.FindAsync(unit.State.Details.Parent, cancellation);
        return await WriteAsync(unit.State, code, parent?.Kind ?? AgencyKind.Other, dryRun: false, cancellation) is { } refusal
            ? refusal
            : (await KnownAsync(known.Id, cancellation))!;
    }

    private static Decision20Code? CodeOf(string text) => Qcvn102Code.Parse(text)?.ToDecision20() ?? Decision20Code.Parse(text);

    /// <summary>
    /// Whether the code lies below one of the agency's own or of an agency that it took over from: of merged provinces only those have codes.
    /// </summary>
    private async Task<bool> IsOwnCodeAsync(ConnectedSystem system, Decision20Code code, CancellationToken cancellation)
    {
        if (!(await succession.EstateOfAsync(system.Agency, cancellation)).Succeeded(out var estate, out _))
        {
            return false;
        }

        foreach (var each in estate)
        {
            if ((await registry.FindAsync(each, cancellation))?.Codes is { } codes
                && CodeOf(codes.Decision20 ?? codes.Qcvn102 ?? string.Empty) is { } own
                && LiesBelow(code, own))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A branch of an enterprise has the enterprise's code and three digits (Decision 20/2020/QĐ-TTg, article 5).</summary>
    private static bool LiesBelow(Decision20Code code, Decision20Code own) => own.IsEnterprise
        ? code.IsEnterprise && code.ToString().Length > own.ToString().Length && code.ToString().StartsWith(own.ToString(), StringComparison.Ordinal)
        : code.Groups.Count > own.Groups.Count && code.Groups.Take(own.Groups.Count).SequenceEqual(own.Groups, StringComparer.Ordinal);

    /// <summary>The body above: the system's own agency or one below it that exists today; null when it is another's.</summary>
    private async Task<Agency?> ParentAsync(ConnectedSystem system, string? code, CancellationToken cancellation)
    {
        var today = clock.GetUtcNow().DateInVietnam();
        var parent = await registry.FindOnAsync(string.IsNullOrWhiteSpace(code) ? system.Agency : code.Trim(), today, cancellation);
        return parent is not null && (parent.Id == system.Agency || await systems.IsBelowAsync(parent.Id, system.Agency, cancellation)) ? parent : null;
    }

    /// <summary>The agency with the registry id; another that has it for a code is none.</summary>
    private async Task<Agency?> KnownAsync(string id, CancellationToken cancellation) =>
        await registry.FindAsync(id, cancellation) is { } known && known.Id == id ? known : null;

    /// <summary>Writes the unit into the registry, or tries to; gives why it cannot stand there.</summary>
    private async Task<Error?> WriteAsync(Unit unit, Decision20Code code, AgencyKind parent, bool dryRun, CancellationToken cancellation)
    {
        using var file = UnitRow.Of(unit, code, UnitRow.KindUnder(parent));
        return (await import.RunAsync(file, dryRun, cancellation)).Succeeded(out var report, out var error)
            ? report.Stopped?.Error ?? (report.Errors is [var refused, ..] ? refused.Error : null)
            : error;
    }
}
