using EGov.Platform.Results;

namespace EGov.Portal.Procedures;

/// <param name="Code">The fee's code within the procedure: versions of one fee share it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">Fee or charge.</param>
/// <param name="Channel">The channel that it is for; null for all.</param>
/// <param name="Places">Registry ids of the provinces that set it; null where it counts everywhere.</param>
/// <param name="Amount">In VND.</param>
/// <param name="Collected">When it is to be paid.</param>
/// <param name="To">The last day, or null.</param>
/// <param name="Refund">Whether it is given back; where the file says nothing, before acceptance.</param>
internal sealed record ProcedureFee(
    string Code,
    Text Name,
    FeeKind Kind,
    Channel? Channel,
    IReadOnlyList<string>? Places,
    long Amount,
    FeeCollection Collected,
    DateOnly From,
    DateOnly? To,
    string Instrument,
    FeeRefund Refund = FeeRefund.BeforeAcceptance);
