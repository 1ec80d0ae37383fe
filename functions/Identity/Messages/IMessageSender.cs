using EGov.Platform.Results;

namespace EGov.Identity.Messages;

/// <summary>Sends messages to people.</summary>
internal interface IMessageSender
{
    /// <summary>Sends the message.</summary>
    /// <returns>Why it was not taken for sending; null when it was.</returns>
    Task<Error?> SendAsync(PersonalMessage message, CancellationToken cancellation);
}

/// <summary>A message to a person.</summary>
/// <param name="To">Where it goes.</param>
/// <param name="Subject">What it is about; telephones show the text only.</param>
/// <param name="Text">All of it, plain text.</param>
internal sealed record PersonalMessage(Contact To, string Subject, string Text);
