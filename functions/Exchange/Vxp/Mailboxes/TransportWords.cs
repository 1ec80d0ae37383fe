using EGov.Exchange.Deliveries;
using EGov.Exchange.Errors;
using EGov.Platform.Results;

namespace EGov.Exchange.Vxp.Mailboxes;

/// <summary>The words in which clients say what became of a packet.</summary>
internal static class TransportWords
{
    /// <summary>What the word means. Of the words of states of documents, which some clients send here, only what they say of the packet counts.</summary>
    public static Result<Transport> Read(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.ToLowerInvariant() switch
        {
            "initial" => Transport.Initial,
            "processing" => Transport.Processing,
            "done" or "inbox" or "acceptance" => Transport.Done,
            "fail" or "rejection" => Transport.Fail,
            _ => ExchangeErrors.UnknownTransport.With(word),
        };
    }
}
