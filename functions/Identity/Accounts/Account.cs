using System.Diagnostics;
using System.Text.Json.Serialization;
using EGov.Identity.Accounts.Administration;
using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Identity.Accounts;

/// <summary>
/// A person's one account. Its name is the personal identification number, as Decree 69/2024/NĐ-CP has it; officials have no other account,
/// but offices.
/// </summary>
/// <param name="Number">The personal identification number, 12 digits.</param>
/// <param name="BirthDate">As the register of residents has it.</param>
/// <param name="Email">Verified by a one-time code; null while there is none.</param>
/// <param name="Phone">Verified by a one-time code, in international form; null while there is none.</param>
/// <param name="IdentityProof">How well the identity was proven (<c>ial</c>): 0 by nothing, 1 by data of the register, 2 in person or by the chip of the card.</param>
/// <param name="TechId">The technical id that the national identity system gave; null while none is linked.</param>
/// <param name="Password">The hash of the password, with its method and strength; null for those who sign in elsewhere only.</param>
/// <param name="OneTimeSecret">The protected secret of the person's authenticator (RFC 6238); null while there is none.</param>
/// <param name="Offices">What the person is for agencies.</param>
/// <param name="ContactsSince">When a contact was last set anew; codes that went out before count no more. Null while the first ones are there.</param>
/// <param name="LostSince">Since when the authenticator is said to be lost; null while it is not.</param>
/// <param name="ClosedAt">When an operator closed it; null while it is open.</param>
/// <param name="Passkeys">The passkeys that sign in with it; null for none.</param>
/// <param name="RecoveredAt">When the password was last set anew by a code to a contact; null for never, and once the contact was proven otherwise.</param>
/// <param name="HandOver">An official's word that it is to be handed over, which waits for a second's; null for none.</param>
/// <param name="Identities">The identities of the e-ID provider that sign in with it; null for none.</param>
internal sealed record Account(
    string Number,
    string FullName,
    DateOnly BirthDate,
    string? Email,
    string? Phone,
    int IdentityProof,
    string? TechId,
    string? Password,
    string? OneTimeSecret,
    IReadOnlyList<Office> Offices,
    DateTimeOffset? ClosedAt = null,
    DateTimeOffset? ContactsSince = null,
    DateTimeOffset? LostSince = null,
    IReadOnlyList<LinkedIdentity>? Identities = null,
    IReadOnlyList<Passkey>? Passkeys = null,
    DateTimeOffset? RecoveredAt = null,
    HandOverRequest? HandOver = null)
    : IAggregateState<Account, AccountEvent>
{
    public static string Kind => "account";

    [JsonIgnore]
    public bool IsOpen => ClosedAt is null;

    public static string AggregateId(string number) => $"{Kind}-{number}";

    public static Account Fold(Account? state, AccountEvent happened) => happened switch
    {
        AccountRegistered registered => new(
            registered.Number, registered.FullName, registered.BirthDate, registered.Email, registered.Phone, registered.IdentityProof,
            registered.TechId, registered.Password, null, []),
        OfficeGiven given => state! with { Offices = [.. state.OfficesBut(given.Office.Agency), given.Office] },
        OfficeTaken taken => state! with { Offices = [.. state.OfficesBut(taken.Agency)] },
        PasswordChanged { Reason: PasswordChange.Recovered } changed => state! with
        {
            Password = changed.Password,
            RecoveredAt = state.Password is null ? null : changed.At,
        },
        PasswordChanged changed => state! with { Password = changed.Password },
        HandOverAsked asked => state! with { HandOver = new(asked.By, new(asked.Channel, asked.Address), asked.At) },
        ContactChanged { Channel: MessageChannel.Email } changed => state! with { Email = changed.Address, ContactsSince = changed.At },
        ContactChanged changed => state! with { Phone = changed.Address, ContactsSince = changed.At },
        AuthenticatorAdded added => state! with { OneTimeSecret = added.Secret },
        AuthenticatorRemoved => state! with { OneTimeSecret = null, LostSince = null },
        AuthenticatorLost lost => state! with { LostSince = lost.At },
        AuthenticatorFound => state! with { LostSince = null },
        IdentityConfirmed confirmed => state! with
        {
            IdentityProof = confirmed.IdentityProof,
            FullName = confirmed.FullName,
            BirthDate = confirmed.BirthDate,
        },
        AccountHandedOver given => state! with
        {
            Email = given.Channel is MessageChannel.Email ? given.Address : null,
            Phone = given.Channel is MessageChannel.Phone ? given.Address : null,
            ContactsSince = given.At,
            Password = null,
            OneTimeSecret = null,
            Passkeys = null,
            LostSince = null,
            RecoveredAt = null,
            HandOver = null,
        },
        AccountClosed closed => state! with { ClosedAt = closed.At },
        PasskeyAdded added => state! with { Passkeys = [.. state.Passkeys ?? [], added.Passkey] },
        PasskeyRemoved removed => state! with { Passkeys = [.. (state.Passkeys ?? []).Where(passkey => passkey.Id != removed.Id)] },
        IdentityLinked linked => LinkedIdentity.Fold(state!, linked),
        IdentityUnlinked unlinked => LinkedIdentity.Fold(state!, unlinked),
        _ => throw new UnreachableException($"An account does not know {happened.GetType()}."),
    };

    /// <summary>Where codes and notices go; null while none is verified.</summary>
    [JsonIgnore]
    public Contact? Contact => Phone is not null ? new(MessageChannel.Phone, Phone) : Email is not null ? new(MessageChannel.Email, Email) : null;

    /// <summary>All verified contacts.</summary>
    [JsonIgnore]
    public IEnumerable<Contact> Contacts =>
    [
        .. Phone is null ? Array.Empty<Contact>() : [new(MessageChannel.Phone, Phone)],
        .. Email is null ? Array.Empty<Contact>() : [new(MessageChannel.Email, Email)],
    ];

    /// <summary>Whether it was proven that the owner is the person whose number it has. Who only stated a number holds no office and acts for nobody.</summary>
    [JsonIgnore]
    public bool IsProven => IdentityProof > 0;

    /// <summary>The offices that the person holds on the day.</summary>
    public IEnumerable<Office> OfficesOn(DateOnly day) => Offices.Where(office => office.From <= day && (office.Until is null || day <= office.Until));

    /// <summary>From when a code to the contact replaces an authenticator that is said to be lost; null while it is not.</summary>
    [JsonIgnore]
    public DateTimeOffset? ReplacedFrom => LostSince + TimeSpan.FromHours(Credentials.SignInLimits.LostAuthenticatorHours);

    /// <summary>
    /// Whether the second factor is the authenticator and nothing else: a telephone that gets codes and recovers the password would be both factors.
    /// </summary>
    public bool NeedsAuthenticatorAt(DateTimeOffset now) => OneTimeSecret is not null && !(ReplacedFrom <= now);

    /// <summary>
    /// From when a code to the contact is a second factor; null where it is one. Whoever has the telephone, and recovered the password by it, would
    /// have made two factors of one; the owner has been told and has this time to act.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? CodesCountFrom => RecoveredAt + TimeSpan.FromHours(Credentials.SignInLimits.LostAuthenticatorHours);

    /// <summary>Whether a password alone does not sign the person in on the day: they have an authenticator, or an office.</summary>
    public bool NeedsSecondFactorOn(DateOnly day) => OneTimeSecret is not null || OfficesOn(day).Any();

    /// <summary>Gives the person an office, in the place of the one that they had with the agency.</summary>
    public Result<IReadOnlyList<AccountEvent>> GiveOffice(Office office, DateTimeOffset at, string by) =>
        IsOpen && !IsProven ? IdentityErrors.OwnerNotProven.With() : WhileOpen(new OfficeGiven(at, by, office));

    /// <summary>An agency saw the person with their identity card (<see cref="CounterConfirmation"/>).</summary>
    public Result<IReadOnlyList<AccountEvent>> Confirm(PresentPerson person, string agency, DateTimeOffset at, string by) =>
        IsOpen ? CounterConfirmation.Decide(this, person, agency, at, by) : IdentityErrors.AccountClosed.With();

    /// <summary>Takes the office with the agency away, also of a closed account.</summary>
    public Result<IReadOnlyList<AccountEvent>> TakeOffice(string agency, DateTimeOffset at, string by) =>
        Offices.Any(office => office.Agency == agency) ? Happened(new OfficeTaken(at, by, agency)) : Nothing;

    /// <summary>Sets a password.</summary>
    /// <param name="hash">Its hash.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">When.</param>
    public Result<IReadOnlyList<AccountEvent>> SetPassword(string hash, PasswordChange reason, DateTimeOffset at) =>
        WhileOpen(new PasswordChanged(at, Number, hash, reason));

    /// <summary>Sets a contact that the person has proven to be theirs.</summary>
    public Result<IReadOnlyList<AccountEvent>> SetContact(Contact contact, DateTimeOffset at) =>
        WhileOpen(Has(contact) ? null : new ContactChanged(at, Number, contact.Channel, contact.Address));

    /// <summary>Adds an authenticator of which a code has come.</summary>
    public Result<IReadOnlyList<AccountEvent>> AddAuthenticator(string secret, DateTimeOffset at) =>
        IsOpen && OneTimeSecret is not null ? IdentityErrors.AuthenticatorThere.With() : WhileOpen(new AuthenticatorAdded(at, Number, secret));

    /// <summary>Removes the authenticator.</summary>
    public Result<IReadOnlyList<AccountEvent>> RemoveAuthenticator(DateTimeOffset at) =>
        WhileOpen(OneTimeSecret is null ? null : new AuthenticatorRemoved(at, Number));

    /// <summary>Says that the authenticator is lost: from <see cref="ReplacedFrom"/> on a code to the contact does in its place.</summary>
    public Result<IReadOnlyList<AccountEvent>> LoseAuthenticator(DateTimeOffset at) =>
        WhileOpen(OneTimeSecret is null || LostSince is not null ? null : new AuthenticatorLost(at, Number));

    /// <summary>The authenticator was used: it is not lost.</summary>
    public Result<IReadOnlyList<AccountEvent>> FindAuthenticator(DateTimeOffset at) => WhileOpen(LostSince is null ? null : new AuthenticatorFound(at, Number));

    /// <summary>Adds a passkey of which the device has proven that it is the person's.</summary>
    public Result<IReadOnlyList<AccountEvent>> AddPasskey(Passkey passkey, DateTimeOffset at) =>
        Passkeys?.Count >= Passkey.Most ? IdentityErrors.PasskeysMany.With(Passkey.Most)
        : WhileOpen(Passkeys?.Any(each => each.Id == passkey.Id) == true ? null : new PasskeyAdded(at, Number, passkey));

    /// <summary>Removes a passkey.</summary>
    public Result<IReadOnlyList<AccountEvent>> RemovePasskey(string id, DateTimeOffset at) =>
        WhileOpen(Passkeys?.Any(each => each.Id == id) == true ? new PasskeyRemoved(at, Number, id) : null);

    /// <summary>Lets an identity of the e-ID provider sign in with the account; an operator puts it in the place of another person's.</summary>
    public Result<IReadOnlyList<AccountEvent>> Link(IdentityLinked linked, bool isOperator = false) =>
        !IsOpen ? IdentityErrors.AccountClosed.With() : LinkedIdentity.Decide(this, linked, isOperator);

    /// <summary>Takes an identity away, unless it is the only way in.</summary>
    /// <param name="unlinked">Which.</param>
    /// <param name="withPassword">Whether people sign in with passwords here.</param>
    public Result<IReadOnlyList<AccountEvent>> Unlink(IdentityUnlinked unlinked, bool withPassword) =>
        !IsLinkedTo(unlinked.Issuer, unlinked.TechId) ? Nothing
        : withPassword && Password is not null ? WhileOpen(unlinked)
        : IdentityErrors.EidOnlyWayIn.With();

    /// <summary>Whether the identity signs in with this account.</summary>
    public bool IsLinkedTo(string issuer, string techId) =>
        Identities?.Any(identity => identity.Issuer == issuer && identity.TechId == techId) == true;

    /// <summary>Closes the account for good.</summary>
    public Result<IReadOnlyList<AccountEvent>> Close(string reason, DateTimeOffset at, string by) =>
        IsOpen ? Happened(new AccountClosed(at, by, reason)) : Nothing;

    /// <summary>Whether it is one of the verified contacts.</summary>
    public bool Has(Contact contact) => contact.Address == (contact.Channel is MessageChannel.Email ? Email : Phone);

    private static Result<IReadOnlyList<AccountEvent>> Nothing => Array.Empty<AccountEvent>();

    private static Result<IReadOnlyList<AccountEvent>> Happened(AccountEvent happened) => new[] { happened };

    private Result<IReadOnlyList<AccountEvent>> WhileOpen(AccountEvent? happened) =>
        !IsOpen ? IdentityErrors.AccountClosed.With() : happened is null ? Nothing : Happened(happened);

    private IEnumerable<Office> OfficesBut(string agency) => Offices.Where(office => office.Agency != agency);
}

/// <summary>What a person is for an agency, for some time.</summary>
/// <param name="Agency">The agency's id in the registry.</param>
/// <param name="Roles">Of <see cref="EGov.Platform.Access.Callers.Roles"/>, without the citizen's and the system's.</param>
/// <param name="Title">As it stands below the name.</param>
/// <param name="From">The first day, in Viet Nam.</param>
/// <param name="Until">The last day; null while none is set.</param>
internal sealed record Office(string Agency, IReadOnlyList<string> Roles, string Title, DateOnly From, DateOnly? Until = null);
