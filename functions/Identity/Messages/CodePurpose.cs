namespace EGov.Identity.Messages;

/// <summary>What a code is sent for. Each is counted for itself: what strangers may ask for uses up nothing of what the owner needs.</summary>
internal enum CodePurpose
{
    /// <summary>The second factor of who has shown the password.</summary>
    SignIn,

    /// <summary>A new contact of who is signed in.</summary>
    Contact,

    /// <summary>A registration, by anybody.</summary>
    Registration,

    /// <summary>A new password, for anybody who states a number.</summary>
    Recovery,

    /// <summary>A new password, from a browser in which the owner has signed in.</summary>
    RecoveryOnKnownDevice,
}
