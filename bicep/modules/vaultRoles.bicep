@description('What the apps do with keys, and no more: the built-in roles let a holder delete, back up or take a key away.')
param suffix string

@description('The names of the two definitions.')
param tokenKeysRole string
param signingRole string

resource makesTokenKeys 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: tokenKeysRole
  properties: {
    roleName: 'EGov makes and uses token keys (${suffix})'
    description: 'Reads, makes and signs with keys, wraps and unwraps by them.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        dataActions: [
          'Microsoft.KeyVault/vaults/keys/read'
          'Microsoft.KeyVault/vaults/keys/create/action'
          'Microsoft.KeyVault/vaults/keys/sign/action'
          'Microsoft.KeyVault/vaults/keys/wrap/action'
          'Microsoft.KeyVault/vaults/keys/unwrap/action'
        ]
      }
    ]
  }
}

resource signsForAgencies 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: signingRole
  properties: {
    roleName: 'EGov signs for agencies (${suffix})'
    description: 'Reads certificates and signs with their keys, which stay where they are.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        dataActions: [
          'Microsoft.KeyVault/vaults/certificates/read'
          'Microsoft.KeyVault/vaults/keys/read'
          'Microsoft.KeyVault/vaults/keys/sign/action'
        ]
      }
    ]
  }
}
