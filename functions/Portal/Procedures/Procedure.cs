using EGov.Platform.Results;

namespace EGov.Portal.Procedures;

/// <summary>
/// An administrative procedure (<c>thủ tục hành chính</c>) as data: what is asked for, by whom, for how much and how long. The dossier pins
/// what it needs of this when it is submitted; no procedure has code of its own.
/// </summary>
/// <param name="Code">The national code: <c>3.000347</c>.</param>
/// <param name="Version">Counted up with each change of the procedure.</param>
/// <param name="From">In force from this date.</param>
/// <param name="Name">The official name.</param>
/// <param name="Keywords">Other words under which people look for it.</param>
/// <param name="Field">The field that it belongs to.</param>
/// <param name="Decision">The decision that published it.</param>
/// <param name="Agency">Who decides.</param>
/// <param name="Limit">The time limit of the whole.</param>
/// <param name="Fees">Fees in VND with their dates.</param>
/// <param name="Form">The fields of the application form.</param>
/// <param name="Components">The papers.</param>
/// <param name="Steps">The steps of the processing, in order.</param>
/// <param name="Result">What comes out.</param>
/// <param name="LegalBasis">The instruments.</param>
/// <param name="Source">Where the data was read.</param>
internal sealed record Procedure(
    string Code,
    int Version,
    DateOnly From,
    Text Name,
    IReadOnlyList<string> Keywords,
    Text Field,
    string Decision,
    ProcedureAgency Agency,
    ProcedureLimit Limit,
    IReadOnlyList<ProcedureFee> Fees,
    IReadOnlyList<FormField> Form,
    IReadOnlyList<ProcedureComponent> Components,
    IReadOnlyList<ProcedureStep> Steps,
    ProcedureResult Result,
    IReadOnlyList<string> LegalBasis,
    string Source)
{
    /// <summary>The fee for a channel on a date: the channel's own where there is one in force, else the general one; null when free.</summary>
    public ProcedureFee? FeeOn(DateOnly date, string channel) =>
        Fees.Where(fee => fee.From <= date && (fee.To is null || date <= fee.To))
            .OrderByDescending(fee => fee.Channel == channel)
            .ThenByDescending(fee => fee.From)
            .FirstOrDefault(fee => fee.Channel == channel || fee.Channel == ProcedureFee.AnyChannel);
}

/// <param name="Confirmed">False when the code has not been seen in a publication; <see cref="InferredFrom"/> then says where it comes from.</param>
internal sealed record ProcedureAgency(string Code, Text Name, bool Confirmed, string? InferredFrom = null);

internal sealed record ProcedureLimit(int WorkingDays, string Instrument);

/// <param name="Amount">In VND.</param>
/// <param name="To">The last day, or null.</param>
internal sealed record ProcedureFee(string Channel, long Amount, DateOnly From, DateOnly? To, string Instrument)
{
    public const string AnyChannel = "any";
    public const string Online = "online";
}

/// <param name="Pattern">A regular expression for the value, or null.</param>
/// <param name="Values">The values to choose from, or null.</param>
internal sealed record FormField(string Name, Text Label, bool Required, string? Pattern = null, IReadOnlyList<string>? Values = null);

/// <param name="Originals">How many originals.</param>
/// <param name="Copies">How many copies.</param>
/// <param name="Optional">Whether it may be left out.</param>
/// <param name="When">When it is asked for; null for always.</param>
internal sealed record ProcedureComponent(string Code, Text Name, int Originals, int Copies, bool Optional = false, ComponentCondition? When = null)
{
    public bool IsRequired(IReadOnlyDictionary<string, string> form) => !Optional && (When is null || When.Holds(form));
}

/// <summary>A condition on a field of the form.</summary>
internal sealed record ComponentCondition(string Field, IReadOnlyList<string>? In = null, IReadOnlyList<string>? NotIn = null)
{
    public bool Holds(IReadOnlyDictionary<string, string> form)
    {
        var value = form.GetValueOrDefault(Field, string.Empty);
        return (In is null || In.Contains(value, StringComparer.Ordinal)) && (NotIn is null || !NotIn.Contains(value, StringComparer.Ordinal));
    }
}

internal sealed record ProcedureStep(string Code, Text Name, int WorkingDays);

/// <param name="Code">The code of the national catalogue of results.</param>
internal sealed record ProcedureResult(string Code, Text Name);
