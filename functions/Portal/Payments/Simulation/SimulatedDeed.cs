namespace EGov.Portal.Payments.Simulation;

/// <summary>What a payer, a bank or a rogue may do at the simulator.</summary>
internal enum SimulatedDeed
{
    /// <summary>The money is taken and told.</summary>
    Pay,

    Refuse,

    /// <summary>The money is taken and told twice.</summary>
    Duplicate,

    /// <summary>A refusal is told, and afterwards that the money was taken all the same.</summary>
    Late,

    /// <summary>The money is taken and never told: only asking finds it.</summary>
    Lost,

    /// <summary>Another amount is taken and told.</summary>
    WrongAmount,

    /// <summary>Somebody else tells that it was paid.</summary>
    Forged,
}
