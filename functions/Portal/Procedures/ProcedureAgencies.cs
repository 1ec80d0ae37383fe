using EGov.Platform.Agencies;
using EGov.Platform.Results;

namespace EGov.Portal.Procedures;

/// <summary>Who receives and decides. Either the ids or the kind are given.</summary>
/// <param name="Ids">The registry ids of the agencies that receive and decide.</param>
/// <param name="Kinds">Every agency of these kinds receives and decides for its place; the applicant names one.</param>
/// <param name="Description">Who decides, in words.</param>
/// <param name="Coordinating">Registry ids of agencies that take part.</param>
internal sealed record ProcedureAgencies(
    IReadOnlyList<string> Ids, IReadOnlyList<AgencyKind> Kinds, Text Description, IReadOnlyList<string> Coordinating);
