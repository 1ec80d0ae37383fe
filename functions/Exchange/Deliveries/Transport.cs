namespace EGov.Exchange.Deliveries;

/// <summary>What became of a packet at the recipient's software; says nothing of the document.</summary>
internal enum Transport
{
    /// <summary>It lies in the mailbox and waits to be fetched.</summary>
    Initial,

    /// <summary>It was fetched and is being read.</summary>
    Processing,

    /// <summary>It was taken.</summary>
    Done,

    /// <summary>It could not be taken.</summary>
    Fail,
}
