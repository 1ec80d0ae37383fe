using EGov.Platform.Results;

namespace EGov.Portal.Procedures;

/// <param name="Channel">The channel that it is for; null for all.</param>
/// <param name="Amount">How much of the unit; 0 with <see cref="LimitUnit.SameDay"/> and <see cref="LimitUnit.None"/>.</param>
/// <param name="Instrument">The instrument that sets it.</param>
internal sealed record ProcedureLimit(Channel? Channel, int Amount, LimitUnit Unit, string Instrument, Text? Note = null);
